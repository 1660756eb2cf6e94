"""A comment put into a draft as Word does it."""

from lxml import etree

from tests.drafts_back.reviewer import Reviewer
from tests.drafts_back.word_file import Element, W, WordFile, runs, set_text


def comment(who: Reviewer) -> bool:
    """Comment on some words."""
    para = who.pick(who.texts())
    if not para:
        return False
    run = who.chance.choice(runs(para.element))
    words = who.new_words(2, 4)
    who.expect(para, "comment", words=words)
    _add_comment(who.file, run, words)
    return True


def _add_comment(file: WordFile, run: Element, words: str) -> None:
    name = "word/comments.xml"
    types, related = "[Content_Types].xml", "word/_rels/document.xml.rels"
    if name not in file.parts:
        file.parts[name] = f'<w:comments xmlns:w="{W[1:-1]}"/>'.encode()
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        own = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
        file.parts[types] = file.parts[types].replace(b"</Types>", own.encode())
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        own = f'<Relationship Id="rIdC" Type="{kind}" Target="comments.xml"/></Relationships>'
        file.parts[related] = file.parts[related].replace(b"</Relationships>", own.encode())
    comments = etree.fromstring(file.parts[name])
    comment = file.change("comment")
    number = comment.get(f"{W}id", "")
    said = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
    set_text(said, words)
    comments.append(comment)
    file.parts[name] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8")
    start, end = (etree.Element(f"{W}commentRange{each}") for each in ("Start", "End"))
    mark = etree.Element(f"{W}r")
    etree.SubElement(mark, f"{W}commentReference").set(f"{W}id", number)
    for each in (start, end):
        each.set(f"{W}id", number)
    run.addprevious(start)
    run.addnext(mark)
    run.addnext(end)
