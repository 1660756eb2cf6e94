"""The templates: A4 in Danish, made by the script beside them, and what may be done to them."""

import contextlib
import random
import subprocess
import sys
import zipfile

import pytest

from ssp_desktop.domain.meeting import Layout
from ssp_desktop.minutes.blocks import ListMark, Style
from ssp_desktop.writing.looks import Alignment, LineRule, TemplateRefused
from ssp_desktop.writing.template import Templates, read_template
from tests.writing.docx_cases import RESOURCES, W, changed, docx_of, part, template, text_of

STYLES = "word/styles.xml"
NUMBERING = "word/numbering.xml"


@pytest.mark.parametrize("layout", Layout)
def test_the_script_beside_the_templates_makes_those_very_files(layout, tmp_path):
    script = RESOURCES / "templates" / "make_templates.py"
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True)
    assert (tmp_path / f"{layout}.docx").read_bytes() == template(layout).read_bytes()


@pytest.mark.parametrize("layout", Layout)
def test_templates_are_valid_a4_in_danish_with_nothing_left_of_others(layout, validate_docx):
    path = template(layout)
    assert validate_docx(path) == []
    content = path.read_bytes()
    styles = part(content, STYLES)
    assert {each.get(f"{W}val") for each in styles.iter(f"{W}lang")} == {"da-DK"}
    size = part(content).find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    with zipfile.ZipFile(path) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"python-docx" not in everything
    assert b"en-US" not in everything
    assert b"updateFields" not in everything


def test_punkt_has_the_sizes_of_the_format():
    looks = read_template(template(Layout.PUNKT)).looks
    page = looks.page
    assert (page.left, page.right, page.top, page.bottom) == (39.5, 33, 57, 57)
    sizes = {
        Style.TITLE: 21.5,
        Style.CONTENTS_HEADING: 17,
        Style.CONTENTS_LINE: 12.5,
        Style.ITEM_HEADING: 16.5,
        Style.SECTION_HEADING: 13.5,
        Style.BODY: 11,
        Style.CASE_NUMBER: 11,
    }
    assert {style: looks.styles[style].size for style in sizes} == sizes
    assert {look.font for look in looks.styles.values()} == {"Times New Roman"}
    assert {look.line_rule for look in looks.styles.values()} == {LineRule.EXACT}
    bold = {style for style, look in looks.styles.items() if look.bold}
    headings = {Style.TITLE, Style.CONTENTS_HEADING, Style.ITEM_HEADING, Style.SECTION_HEADING}
    assert headings <= bold
    assert Style.BODY not in bold


@pytest.mark.parametrize("layout", Layout)
def test_looks_know_lists_contents_and_footer(layout):
    looks = read_template(template(layout)).looks
    nested = ListMark(1, 2, ordered=False, marked=True)
    assert (looks.level_of(nested).left, looks.level_of(nested).hanging) == (54, 18)
    too_deep = ListMark(1, 40, ordered=True, marked=True, number=1)
    assert looks.level_of(too_deep) == looks.numbers[-1]
    (tab,) = looks.styles[Style.CONTENTS_LINE].tabs
    assert tab.right
    assert tab.leader == "."
    assert tab.position == pytest.approx(looks.page.text_width, abs=0.05)
    assert [line.text for line in looks.footer] == ["Side {page} af {pages}"]
    assert looks.footer[0].look.alignment is Alignment.CENTER
    assert looks.header == ()


def test_klassisk_is_set_in_a_sans_serif():
    looks = read_template(template(Layout.KLASSISK)).looks
    assert {look.font for look in looks.styles.values()} == {"Arial"}


def test_a_template_saved_by_a_danish_word_still_serves(tmp_path):
    """Word writes ids of its own language; built-in names stay English."""
    own = changed(
        template(Layout.PUNKT), tmp_path / "own.docx", {STYLES: ('"Heading1"', '"Overskrift1"')}
    )
    assert read_template(own).style_ids[Style.ITEM_HEADING] == "Overskrift1"
    headings = [
        text_of(each)
        for each in part(docx_of(by=own)).iter(f"{W}p")
        if each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "Overskrift1"
    ]
    assert headings[0] == "Punkt 1: Godkendelse af dagsorden"


def test_what_is_changed_in_a_template_changes_the_looks(tmp_path):
    own = changed(
        template(Layout.PUNKT),
        tmp_path / "own.docx",
        {
            STYLES: ('w:line="250" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
            NUMBERING: ('w:left="360" w:hanging="360"', 'w:left="600" w:hanging="300"'),
            "word/footer1.xml": ("Side ", "Køge Kommune · side "),
        },
    )
    looks = read_template(own).looks
    body = looks.styles[Style.BODY]
    assert (body.line_rule, body.line) == (LineRule.MULTIPLE, 1.5)
    assert looks.bullets[0].left == 30
    assert looks.footer[0].text == "Køge Kommune · side {page} af {pages}"


def test_theme_fonts_are_followed(tmp_path):
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x">'
        "<a:themeElements><a:fontScheme name='x'>"
        "<a:majorFont><a:latin typeface='Georgia'/></a:majorFont>"
        "<a:minorFont><a:latin typeface='Verdana'/></a:minorFont>"
        "</a:fontScheme></a:themeElements></a:theme>"
    )
    own = changed(
        template(Layout.PUNKT),
        tmp_path / "own.docx",
        {STYLES: ('w:ascii="Times New Roman"', 'w:asciiTheme="minorHAnsi"')},
    )
    with zipfile.ZipFile(own, "a") as package:
        package.writestr("word/theme/theme1.xml", theme)
    assert read_template(own).looks.styles[Style.BODY].font == "Verdana"


def test_a_tab_of_a_list_leads_to_its_text(tmp_path):
    """LibreOffice saves one at 0, and then takes the next tab of the document instead."""
    old, new = (
        '<w:pPr><w:ind w:left="720"',
        '<w:pPr><w:tabs><w:tab w:val="num" w:pos="0"/></w:tabs>',
    )
    own = changed(
        template(Layout.PUNKT), tmp_path / "own.docx", {NUMBERING: (old, f"{new}{old[7:]}")}
    )
    tabs = part(docx_of(by=own), NUMBERING).findall(f".//{W}lvl/{W}pPr/{W}tabs/{W}tab")
    assert {tab.get(f"{W}pos") for tab in tabs} == {"720"}


def test_lists_of_a_template_with_another_prefix_than_words_still_serve(tmp_path, validate_docx):
    shipped = template(Layout.PUNKT)
    with zipfile.ZipFile(shipped) as package:
        numbering = package.read(NUMBERING).decode()
    own = tmp_path / "own.docx"
    other = numbering.replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:")
    with zipfile.ZipFile(shipped) as old, zipfile.ZipFile(own, "w") as new:
        for name in old.namelist():
            changed_part = other.replace("xmlns:w=", "xmlns:x=").encode()
            new.writestr(name, changed_part if name == NUMBERING else old.read(name))
    made = tmp_path / "made.docx"
    made.write_bytes(docx_of(by=own))
    numbers = part(made.read_bytes(), NUMBERING).findall(f"{W}num")
    wanted = part(docx_of(), NUMBERING).findall(f"{W}num")
    assert [each.get(f"{W}numId") for each in numbers] == [e.get(f"{W}numId") for e in wanted]
    assert validate_docx(made) == []


def test_a_template_is_read_once_and_again_when_it_has_changed(tmp_path):
    templates = Templates((tmp_path,), RESOURCES / "templates")
    shipped = templates.of(Layout.PUNKT)
    assert templates.of(Layout.PUNKT) is shipped
    edit = {"word/footer1.xml": ("Side ", "Køge Kommune · side ")}
    changed(template(Layout.PUNKT), tmp_path / "punkt.docx", edit)
    own = templates.of(Layout.PUNKT)
    assert own.looks.footer[0].text == "Køge Kommune · side {page} af {pages}"
    (tmp_path / "punkt.docx").unlink()
    assert templates.of(Layout.PUNKT) is shipped


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ({STYLES: ('"Bilag"', '"Noget andet"')}, "Bilag"),
        ({NUMBERING: ('"bullet"', '"lowerLetter"')}, "punktopstilling"),
        ({STYLES: ("</w:styles>", "")}, "ikke et helt Word-dokument"),
        ({STYLES: ('w:lineRule="exact"', 'w:lineRule="half"')}, "ikke et helt Word-dokument"),
        ({"word/footer1.xml": ("</w:p>", "")}, "ikke et helt Word-dokument"),
        ({"word/settings.xml": ("</w:settings>", "")}, "ikke et helt Word-dokument"),
    ],
)
def test_a_template_that_cannot_serve_is_refused_with_what_it_lacks(tmp_path, edit, said):
    edit = dict(edit)
    if said == "Bilag":
        once = changed(template(Layout.PUNKT), tmp_path / "once.docx", edit)
        own = changed(once, tmp_path / "own.docx", {STYLES: ('"Attachment"', '"Andet"')})
    else:
        own = changed(template(Layout.PUNKT), tmp_path / "own.docx", edit)
    with pytest.raises(TemplateRefused, match=said) as refused:
        read_template(own)
    assert str(own) in str(refused.value)


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 half a file"])
def test_what_is_no_docx_is_refused(tmp_path, content):
    own = tmp_path / "own.docx"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(TemplateRefused, match=r"own\.docx"):
        read_template(own)


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_template_is_refused_or_serves(tmp_path, seed):
    chance = random.Random(seed)
    content = bytearray(template(Layout.PUNKT).read_bytes())
    for _ in range(chance.choice([1, 3, 20])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    own = tmp_path / "own.docx"
    own.write_bytes(content)
    # Some damage hits a byte that nobody reads.
    with contextlib.suppress(TemplateRefused):
        assert set(read_template(own).looks.styles) == set(Style)


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", NUMBERING])
def test_a_part_in_other_letters_than_words_is_refused(tmp_path, part):
    own = tmp_path / "own.docx"
    with zipfile.ZipFile(template(Layout.PUNKT)) as old, zipfile.ZipFile(own, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content.decode().encode("utf-16") if name == part else content)
    with pytest.raises(TemplateRefused, match="ikke et helt Word-dokument"):
        read_template(own)
