internal import PaidanModel

/// A form as a page of HTML that needs nothing beside itself and prints on A4.
struct FormPage {
  private let title: LocalizedText
  private let code: String
  private let template: FormTemplate
  private let rows: [FormRow]

  init(_ form: some Form) {
    let code = type(of: form).code
    title = code.label
    self.code = code.rawValue
    template = form.template
    rows = form.rows
  }

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Self.escaped("\(code) \(title.chinese) \(title.english)"))</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <header>
    <h1>\(Self.escaped(title.chinese)) <small lang="en">\(Self.escaped(title.english))</small></h1>
    <p>表单编号 <span lang="en">Form</span> \(code) · 模板 <span lang="en">Template</span> \
    \(Self.escaped(template.id.text)) · 版本 <span lang="en">Version</span> \(template.version)</p>
    </header>
    <table>
    \(rows.map(Self.line).joined(separator: "\n"))
    </table>
    </body>
    </html>

    """
  }

  private static func line(_ row: FormRow) -> String {
    let number = row.field.number.map(String.init) ?? "+"
    let lines = row.lines.map(escaped).joined(separator: "<br>")
    let group = row.group.map { "<small>\(label($0))</small> " } ?? ""
    return """
      <tr><td class="number">\(number)</td>\
      <th scope="row">\(group)\(label(row.field.label))</th>\
      <td class="value">\(lines.isEmpty ? "—" : lines)</td></tr>
      """
  }

  private static func label(_ text: LocalizedText) -> String {
    "\(escaped(text.chinese)) <span lang=\"en\">\(escaped(text.english))</span>"
  }

  /// The text with everything that HTML would take for its own spelled out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n": result += "<br>"
      // A control character has no meaning on paper and may not stand in HTML.
      case _ where scalar.properties.generalCategory == .control: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let style = """
    @page { size: A4; margin: 15mm }
    body { font: 11pt/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; \
    color: #111; max-width: 180mm; margin: 0 auto }
    h1 { font-size: 16pt; text-align: center; margin: 0 0 2mm }
    h1 small, th span, header span, small { font-weight: normal; color: #555; font-size: 85% }
    header p { text-align: center; margin: 0 0 4mm; font-size: 9pt }
    table { width: 100%; border-collapse: collapse }
    td, th { border: 0.3mm solid #444; padding: 1.5mm 2mm; text-align: left; vertical-align: top }
    tr { break-inside: avoid }
    th { width: 34% }
    .number { width: 7mm; text-align: right; color: #555 }
    .value { overflow-wrap: anywhere; white-space: pre-wrap }
    """
}
