import Diagnostics
import Spreadsheets

func table(_ text: String, reader: CSVReader = CSVReader()) throws -> Table {
  try reader.table(from: Array(text.utf8), named: "t.csv")
}

/// What the reading fails with, or nil where it does not.
func failure(_ bytes: [UInt8], reader: CSVReader = CSVReader()) -> Failure? {
  do throws(Failure) {
    _ = try reader.table(from: bytes, named: "t.csv")
    return nil
  } catch {
    return error
  }
}

func failure(_ text: String, reader: CSVReader = CSVReader()) -> Failure? {
  failure(Array(text.utf8), reader: reader)
}

extension Failure {
  var codes: [String] { diagnostics.map(\.message.code) }
  var places: [String] { diagnostics.map { $0.place?.description ?? "nowhere" } }
}
