import Diagnostics

/// Names of pictures, sounds and films are names of files.
enum MediaFiles: FormRule {
  static let entries = [
    DiagnosticEntry(
      "media-without-ending",
      th: "เครื่องหาไฟล์ที่ไม่มีนามสกุลไม่พบ", en: "Devices look for the file as it is named here.",
      bad: "- {type: text, name: a, label: A, media: {image: school}}",
      good: "- {type: text, name: a, label: A, media: {image: school.jpg}}"),
    DiagnosticEntry(
      "media-of-another-kind",
      th: "ไฟล์ชนิดนี้แสดงในคอลัมน์นี้ไม่ได้", en: "The column cannot show a file of this kind.",
      bad: "- {type: text, name: a, label: A, media: {image: school.mp3}}",
      good: "- {type: text, name: a, label: A, media: {audio: school.mp3}}"),
  ]

  static func faults(in form: FormIndex) -> [Diagnostic] {
    let shown =
      form.nodes.indices.map { number in
        (form.nodes[number].media, form.place("media::image", of: number))
      } + form.form.orderedChoiceLists.flatMap(\.choices).map { ($0.media, $0.place) }
    return shown.flatMap { media, place in
      media.entries.flatMap { entry in
        entry.files.entries.compactMap { file in
          message(file.text, as: entry.kind).map { Diagnostic(.warning, $0, at: place) }
        }
      }
    }
  }

  private static func message(_ file: String, as kind: Media.Kind) -> Message? {
    // What an answer or a formula names cannot be told beforehand.
    if file.contains("$") || file == "-" || file.hasPrefix("jr:") { return nil }
    let ending = file.fileEnding.lowercased()
    if ending.isEmpty { return .mediaWithoutEnding(file) }
    guard let meant = kinds[ending], meant != kind.shown else { return nil }
    return .mediaOfAnotherKind(file, column: kind.rawValue, meant: meant)
  }

  private static let kinds: [String: String] = {
    var kinds: [String: String] = [:]
    for ending in ["jpg", "jpeg", "png", "gif", "bmp", "webp", "svg"] { kinds[ending] = "image" }
    for ending in ["mp3", "wav", "m4a", "ogg", "amr", "aac", "flac"] { kinds[ending] = "audio" }
    for ending in ["mp4", "3gp", "mov", "avi", "mkv"] { kinds[ending] = "video" }
    return kinds
  }()
}

extension Media.Kind {
  fileprivate var shown: String { self == .bigImage ? "image" : rawValue }
}

extension FormIndex.Node {
  var media: Media { question?.media ?? group?.media ?? Media() }
}
