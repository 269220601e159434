import ArgumentParser
import Diagnostics
import Workspace

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: words(th: "สร้างพื้นที่ทำงานใหม่", en: "Make a new workspace."))
  }

  @Argument(
    help: .words(
      th: "ไฟล์ที่จะสร้าง (ปกติ ./pramoen.db)", en: "the file to make (default ./pramoen.db)",
      value: "FILE"))
  var file: String?

  @OptionGroup var workspace: WorkspaceOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let made = try Workspace.create(
      at: file ?? workspace.path, environment: World.workspace)
    StandardError.print(
      words(th: "สร้างพื้นที่ทำงานแล้ว: \(made.path)", en: "made the workspace \(made.path)"))
    try made.close()
  }
}
