import Foundation

/// Computes what the entries of a golden file ask for that are about no data set: distributions at
/// a point, edge cases, small tables. `Scripts/golden` compares.
///
/// In, on standard input: the list of entries. Out: a list of the same length, for each entry
/// `{"found": …}` keyed as the entry's value is, or `{"unknown": true}`. Nothing of an entry's
/// expected value is looked at but the inputs that stand in it.
do {
  let input = try JSONSerialization.jsonObject(with: FileHandle.standardInput.readDataToEndOfFile())
  let results = (input as? [[String: Any]] ?? []).map { entry -> [String: Any] in
    guard let found = Entry(entry).found else { return ["unknown": true] }
    return ["found": found]
  }
  FileHandle.standardOutput.write(
    try JSONSerialization.data(withJSONObject: results, options: [.sortedKeys]))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
