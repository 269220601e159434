import Diagnostics
import Forms
import Interviews
import Spreadsheets
import XForms

/// A form ready to be filled: what it says of itself, its XForm, and the files it reads.
struct KeptForm {
  /// For a form that is kept as an XForm: its name and version only.
  let form: Form
  /// Where the files that the form reads are looked for, in this order.
  let folders: [String]
  /// The XForm, where the form was written as one.
  private let document: [UInt8]?

  init(_ form: Form, folders: [String]) {
    self.form = form
    self.folders = folders
    document = nil
  }

  /// The same form with its files elsewhere.
  init(_ other: KeptForm, folders: [String]) {
    form = other.form
    document = other.document
    self.folders = folders
  }

  /// A form that was written as an XForm.
  ///
  /// - Throws: what keeps the document from being read.
  init(xform text: String, file: String, folders: [String]) throws(Failure) {
    let document = Array(text.utf8)
    let definition = try XFormReader().definition(of: document, file: file)
    guard let id = definition.id, !id.isEmpty else {
      throw Failure(.data, .formWithoutID, at: .file(file))
    }
    form = Form(
      id: id, version: definition.version ?? "", title: definition.title, file: file)
    self.folders = folders
    self.document = document
  }

  /// The XForm with the files it reads.
  ///
  /// - Throws: where one of them is not there, or the form's formulas do not fit the form.
  func definition() throws(Failure) -> XFormDefinition {
    let definition = try read()
    let missing = definition.warnings.filter { $0.message.code == "xform-missing-resource" }
    guard missing.isEmpty else {
      throw Failure(
        .data, .formFilesMissing(try missingFiles(), folders: folders), at: .file(form.file))
    }
    return definition
  }

  /// The names of the files that the form reads and that are not there.
  func missingFiles() throws(Failure) -> [String] {
    let requests = Requests()
    _ = try read(noting: requests)
    return requests.missing
  }

  /// The XForm, whether or not the files it reads are there.
  func read(noting requests: Requests? = nil) throws(Failure) -> XFormDefinition {
    let folders = folders
    let resources: @Sendable (String) -> [UInt8]? = { uri in
      let bytes = uri.fileName.flatMap { FormFiles.bytes(of: $0, in: folders) }
      if bytes == nil { requests?.note(uri.fileName ?? uri) }
      return bytes
    }
    guard let document else { return try form.definition(resources: resources) }
    return try XFormReader(resources: resources, allowsRunningTotals: true)
      .definition(of: document, file: form.file)
  }
}

/// The files beside a form.
enum FormFiles {
  static let byteLimit = 100_000_000

  static func bytes(of name: String, in folders: [String]) -> [UInt8]? {
    for folder in folders {
      let path = folder.isEmpty ? name : folder + "/" + name
      if let bytes = try? InputFile(path: path).bytes(limit: byteLimit) { return bytes }
    }
    return nil
  }
}

extension String {
  /// `jr://file-csv/towns.csv` → `towns.csv`; nil for what cannot be a file beside the form.
  fileprivate var fileName: String? {
    guard let name = split(separator: "/").last.map(String.init), !name.hasPrefix("."),
      !name.contains("\\")
    else { return nil }
    return name.split(separator: "?").first.map(String.init)
  }

  /// The folder that a file stands in, for `folder + "/" + name`.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "" : String(self[..<slash])
  }

  /// `forms/tree-count.xlsx` → `tree-count`.
  var stem: String {
    let name = split(separator: "/").last.map(String.init) ?? self
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
