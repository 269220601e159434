import Foundation
import Testing

@testable import Collector

/// Bytes as they may arrive, and the lines that a person meant.
struct Bytes: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let inputs: [ConsoleInput]

  init(_ description: String, _ text: String, _ inputs: [ConsoleInput]) {
    self.init(description, Array(text.utf8), inputs)
  }

  init(_ description: String, _ bytes: [UInt8], _ inputs: [ConsoleInput]) {
    testDescription = description
    self.bytes = bytes
    self.inputs = inputs
  }
}

@Suite struct ConsoleTests {
  static let streams = [
    Bytes("Nothing", "", []),
    Bytes("Lines", "ก\n\nข\n", [.line("ก"), .line(""), .line("ข")]),
    Bytes("No line end at the end", "ก\nข", [.line("ก"), .line("ข")]),
    Bytes("Windows line ends", "ก\r\n\r\nข\r", [.line("ก"), .line(""), .line("ข")]),
    Bytes("A NUL byte", "ก\0ข\nค\n", [.unreadable(.controlCharacters), .line("ค")]),
    Bytes("An arrow key", "12\u{1B}[D\n13\n", [.unreadable(.controlCharacters), .line("13")]),
    Bytes("A tab", "ก\tข\n", [.line("ก\tข")]),
    Bytes("Windows-874", [0xA1, 0xD2, 0x0A, 0x31, 0x0A], [.unreadable(.notUTF8), .line("1")]),
    Bytes(
      "Half a letter at the end", [0x31, 0x0A, 0xE0, 0xB8], [.line("1"), .unreadable(.notUTF8)]),
    Bytes(
      "64 kB, and a byte more",
      String(repeating: "x", count: 65536) + "\n" + String(repeating: "y", count: 65537) + "\n1\n",
      [.line(String(repeating: "x", count: 65536)), .unreadable(.tooLong), .line("1")]),
    Bytes(
      "A very long end", String(repeating: "y", count: 200_000), [.unreadable(.tooLong)]),
  ]

  @Test("Bytes become lines, however they are cut", arguments: streams, [1, 7, 4096])
  func assembly(stream: Bytes, piece: Int) {
    var assembly = LineAssembly()
    var inputs: [ConsoleInput] = []
    for start in Swift.stride(from: 0, to: stream.bytes.count, by: piece) {
      var bytes = stream.bytes[start..<min(start + piece, stream.bytes.count)]
      while let line = assembly.line(from: &bytes) { inputs.append(line) }
    }
    let last = assembly.lastLine()
    if last != .end { inputs.append(last) }
    #expect(inputs == stream.inputs)
    #expect(assembly.lastLine() == .end)
  }

  @Test("A process's console reads and writes pipes")
  func pipes() {
    let (input, output) = (Pipe(), Pipe())
    var console = TerminalConsole(
      input: input.fileHandleForReading.fileDescriptor,
      output: output.fileHandleForWriting.fileDescriptor)
    #expect(!console.isInteractive)
    #expect(!console.usesColour)
    #expect(console.width > 0)
    input.fileHandleForWriting.write(Data("๑\r\nสอง".utf8))
    input.fileHandleForWriting.closeFile()
    #expect(console.readLine() == .line("๑"))
    #expect(console.readLine() == .line("สอง"))
    #expect(console.readLine() == .end)
    #expect(console.readLine() == .end)
    console.write("ข้อ 1\n")
    #expect(output.fileHandleForReading.availableData == Data("ข้อ 1\n".utf8))
  }

  @Test("An unreadable line says so and asks again, and is no answer")
  func unreadableLines() throws {
    let reasons: [UnreadableLine] = [.tooLong, .notUTF8, .controlCharacters]
    let sat = try sit(
      literacyForm(), typing: reasons.map(ConsoleInput.unreadable) + [.line("1010"), .line(":q")])
    #expect(sat.journal == ["part1/school=1010"])
    for words in ["64 กิโลไบต์", "UTF-8", "ปุ่มลูกศร"] {
      #expect(sat.transcript.contains(words))
    }
  }
}
