import Diagnostics

extension LocalizedText {
  /// What a level above the schools is called, by the name of its column; the name as it stands where
  /// it is no usual one.
  static func levelName(_ column: String) -> LocalizedText {
    var name = column.lowercased()
    for suffix in ["_th", "_en", "_name", "_code"] where name.hasSuffix(suffix) {
      name.removeLast(suffix.count)
      break
    }
    return usualLevels[name] ?? .verbatim(column)
  }

  private static let usualLevels: [String: LocalizedText] = [
    "cluster": .init(th: "กลุ่มโรงเรียน", en: "Cluster"),
    "school_cluster": .init(th: "กลุ่มโรงเรียน", en: "Cluster"),
    "network": .init(th: "ศูนย์เครือข่าย", en: "Network"),
    "area": .init(th: "เขตพื้นที่การศึกษา", en: "Education area"),
    "esa": .init(th: "เขตพื้นที่การศึกษา", en: "Education area"),
    "district": .init(th: "อำเภอ", en: "District"),
    "amphoe": .init(th: "อำเภอ", en: "District"),
    "subdistrict": .init(th: "ตำบล", en: "Subdistrict"),
    "tambon": .init(th: "ตำบล", en: "Subdistrict"),
    "province": .init(th: "จังหวัด", en: "Province"),
    "region": .init(th: "ภาค", en: "Region"),
    "affiliation": .init(th: "สังกัด", en: "Affiliation"),
    "school_type": .init(th: "ประเภทโรงเรียน", en: "School type"),
    "school_size": .init(th: "ขนาดโรงเรียน", en: "School size"),
    "size": .init(th: "ขนาดโรงเรียน", en: "School size"),
    "grade": .init(th: "ชั้น", en: "Grade"),
    "skill": .init(th: "ทักษะ", en: "Skill"),
    "gender": .init(th: "เพศ", en: "Gender"),
    "sex": .init(th: "เพศ", en: "Sex"),
    "year": .init(th: "ปี", en: "Year"),
    "round": .init(th: "ครั้ง", en: "Round"),
  ]
}
