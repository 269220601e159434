"""Whether two XForms, or two submissions, say the same."""

import re
import xml.etree.ElementTree as ElementTree

XFORMS = "{http://www.w3.org/2002/xforms}"
VOLATILE = re.compile(r"^(uuid:)?[0-9a-f]{8}-[0-9a-f-]{27}$|^\d{4}-\d\d-\d\dT")


def squeezed(text):
    return re.sub(r"\s+", " ", text or "").strip()


def expression(text):
    return re.sub(r"\s+", "", text)


def tree(element):
    attributes = tuple(sorted((k, expression(v)) for k, v in element.attrib.items()))
    return (element.tag, attributes, squeezed(element.text),
            tuple((tree(child), squeezed(child.tail)) for child in element))


def xform(path):
    """What an XForm says; the order of binds, actions, translations and instances says nothing."""
    root = ElementTree.parse(path).getroot()
    for model in root.iter(XFORMS + "model"):
        primary = next(iter(model.iter(XFORMS + "instance")), None)
        model[:] = sorted(model, key=lambda e: (e is not primary, e.tag, repr(tree(e))))
        for itext in model.iter(XFORMS + "itext"):
            for translation in itext:
                translation[:] = sorted(translation, key=lambda e: e.get("id"))
            itext[:] = sorted(itext, key=lambda e: e.get("lang"))
    return tree(root)


def submission(path):
    """Leaf values in document order; random identifiers and moments are masked."""
    found = []

    def visit(element, above):
        name = above + "/" + element.tag.split("}")[-1]
        if len(element) == 0:
            text = squeezed(element.text)
            if VOLATILE.match(text):
                text = "~"
            try:
                text = repr(float(text))
            except ValueError:
                pass
            if text:
                found.append((name, text))
        for child in element:
            visit(child, name)

    visit(ElementTree.parse(path).getroot(), "")
    return found


def first_difference(one, other):
    for a, b in zip(one, other):
        if a != b:
            return f"{a} against {b}"
    return f"{len(one)} against {len(other)} values" if len(one) != len(other) else None
