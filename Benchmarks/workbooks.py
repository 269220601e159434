"""Invented forms of any size, written as workbooks."""

import openpyxl

COLUMNS = ["type", "name", "label::Thai (th)", "label::English (en)", "relevant", "constraint",
           "constraint_message", "calculation", "choice_filter"]


def survey(rows):
    """A household survey of `rows` rows: groups of ten, filters, constraints, calculations."""
    lines = []
    while len(lines) + 10 <= rows:
        n = len(lines)
        previous = f"${{n{n - 10}}} >= 0" if n else ""
        lines += [
            dict(type="begin_group", name=f"g{n}", label=f"ตอนที่ {n}", english=f"Part {n}"),
            dict(type="integer", name=f"n{n}", label="จำนวนนักเรียน", english="Pupils",
                 constraint=". >= 0 and . <= 2000", constraint_message="0 ถึง 2000"),
            dict(type="integer", name=f"m{n}", label="อ่านไม่ออก", english="Cannot read",
                 relevant=f"${{n{n}}} > 0", constraint=f". <= ${{n{n}}}",
                 constraint_message="ไม่เกินจำนวนนักเรียน"),
            dict(type="calculate", name=f"p{n}",
                 calculation=f"round(100 * ${{m{n}}} div ${{n{n}}}, 2)"),
            dict(type="select_one yesno", name=f"y{n}", label="มีแผนพัฒนาหรือไม่",
                 english="Is there a plan?", relevant=previous),
            dict(type="select_one district", name=f"d{n}", label="อำเภอ", english="District",
                 choice_filter=f"region = 'r{n % 7}'"),
            dict(type="text", name=f"t{n}", label=f"ร้อยละ ${{p{n}}} เพราะเหตุใด",
                 english=f"${{p{n}}} per cent: why?", relevant=f"${{p{n}}} > 20"),
            dict(type="date", name=f"a{n}", label="วันที่สอบ", english="Date of the test"),
            dict(type="note", name=f"o{n}", label=f"รวม ${{n{n}}}", english=f"Total ${{n{n}}}"),
            dict(type="end_group"),
        ]
    while len(lines) < rows:
        n = len(lines)
        lines.append(dict(type="text", name=f"x{n}", label="หมายเหตุ", english="Remark"))
    choices = [("yesno", "yes", "มี", "Yes", ""), ("yesno", "no", "ไม่มี", "No", "")]
    choices += [("district", f"d{i}", f"อำเภอ {i}", f"District {i}", f"r{i % 7}") for i in range(70)]
    return lines, choices


def filtered(count):
    """Two selects, the second filtered by the first out of `count` choices."""
    areas = max(count // 100, 1)
    lines = [
        dict(type="select_one area", name="area", label="เขต", english="Area"),
        dict(type="select_one school", name="school", label="โรงเรียน", english="School",
             choice_filter="area = ${area}"),
    ]
    choices = [("area", f"a{i}", f"เขต {i}", f"Area {i}", "") for i in range(areas)]
    choices += [("school", f"s{i}", f"โรงเรียน {i}", f"School {i}", f"a{i % areas}")
                for i in range(count)]
    return lines, choices


def repeats():
    """A repeat with calculations in it and a total outside."""
    lines = [
        dict(type="begin_repeat", name="room", label="ห้อง", english="Room"),
        dict(type="integer", name="pupils", label="นักเรียน", english="Pupils"),
        dict(type="calculate", name="double", calculation="${pupils} * 2"),
        dict(type="calculate", name="position", calculation="position(..)"),
        dict(type="end_repeat"),
        dict(type="calculate", name="total", calculation="sum(${pupils})"),
        dict(type="note", name="shown", label="รวม ${total}", english="Total ${total}"),
    ]
    return lines, []


def write(form, path):
    lines, choices = form
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("survey")
    sheet.append(COLUMNS)
    for line in lines:
        sheet.append([line.get("type"), line.get("name"), line.get("label"), line.get("english"),
                      line.get("relevant"), line.get("constraint"),
                      line.get("constraint_message"), line.get("calculation"),
                      line.get("choice_filter")])
    sheet = book.create_sheet("choices")
    key = "area" if any(line.get("name") == "area" for line in lines) else "region"
    sheet.append(["list_name", "name", "label::Thai (th)", "label::English (en)", key])
    for choice in choices:
        sheet.append(choice)
    sheet = book.create_sheet("settings")
    sheet.append(["form_id", "form_title", "version", "default_language"])
    sheet.append(["bench", "Bench", "1", "Thai (th)"])
    book.save(path)
