"""The command line as IT departments and scripts use it: calls, exit codes, no half files."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop import cli

Json = dict[str, Any]


@dataclass
class Answer:
    """What a call gave back."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def ghnt(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Call the command line in this process."""

    def call(*words: object) -> Answer:
        capsys.readouterr()
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as stopped:
            code = int(str(stopped.code))
        told = capsys.readouterr()
        return Answer(code, told.out, told.err)

    return call


@pytest.fixture
def example(ghnt: Callable[..., Answer], tmp_path: Path) -> Path:
    path = tmp_path / "voorbeeld.ghnt"
    assert ghnt("example", path).code == 0
    return path


def first_block(dump: Json) -> Json:
    rows = (row for line in dump["action_lines"] for t in line["topics"] for row in t["rows"])
    cells = (cell for row in rows for cell in row["cells"].values())
    return next(block for cell in cells for one in cell for block in one["blocks"])


def first_row(dump: Json) -> Json:
    return next(
        row for line in dump["action_lines"] for topic in line["topics"] for row in topic["rows"]
    )


def test_a_new_agenda_has_what_its_template_says(
    ghnt: Callable[..., Answer], tmp_path: Path
) -> None:
    for template in ("ghnt", "themas", "actieplan", "regiovisie", "leeg"):
        path = tmp_path / f"{template}.ghnt"
        assert ghnt("new", path, "--template", template).code == 0
        dump = ghnt("dump", path).json()
        assert dump["format"] == "ghnt-dump/1"
        assert bool(dump["levels"]) == (template != "leeg")


def test_an_existing_file_is_replaced_only_when_forced(
    ghnt: Callable[..., Answer], example: Path
) -> None:
    before = example.read_bytes()
    refused = ghnt("new", example)
    assert refused.code == 1
    assert refused.err.strip().endswith("[bestand-bestaat]")
    assert example.read_bytes() == before
    assert ghnt("new", example, "--template", "leeg", "--force").code == 0
    assert ghnt("dump", example).json()["action_lines"] == []


def test_a_wrong_call_says_so_in_dutch_and_gives_two(ghnt: Callable[..., Answer]) -> None:
    for words in (["vlieg"], ["new"], ["edit", "x.ghnt"], ["read", "mark", "--weg"], []):
        answer = ghnt(*words)
        assert answer.code == 2, words
        assert answer.err.startswith("Zo kan deze opdracht niet")


def test_an_edit_prints_its_transaction_and_what_it_made(
    ghnt: Callable[..., Answer], example: Path
) -> None:
    dump = ghnt("dump", example).json()
    row, level = first_row(dump)["id"], dump["levels"][0]["key"]
    made = ghnt("edit", example, "add_contribution", f"row={row}", f"level={level}", "text=Een")
    assert made.code == 0
    assert set(made.json()) == {"tx", "created"}
    contribution = made.json()["created"][0]
    changed = ghnt(
        "edit", example, "set_field", f"id={contribution}", "field=internal", "value:=true"
    )
    assert changed.json()["created"] == []
    cell = first_row(ghnt("dump", example).json())["cells"][level]
    assert [one["internal"] for one in cell if one["id"] == contribution] == [True]


def test_an_edit_that_changes_nothing_says_so(ghnt: Callable[..., Answer], example: Path) -> None:
    block = first_block(ghnt("dump", example).json())
    answer = ghnt("edit", example, "set_text", f"block={block['id']}", f"text={block['text']}")
    assert answer.json() == {"tx": None, "created": []}


def test_text_is_taken_as_is_also_with_signs_in_it(
    ghnt: Callable[..., Answer], example: Path
) -> None:
    block = first_block(ghnt("dump", example).json())["id"]
    said = "a=b := {\"c\": 1} <b>é€</b> 'q'"
    assert ghnt("edit", example, "set_text", f"block={block}", f"text={said}").code == 0
    assert first_block(ghnt("dump", example).json())["text"] == said


def test_a_script_names_what_earlier_steps_made_and_can_undo(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    line = ghnt("dump", example).json()["action_lines"][0]["id"]
    script = tmp_path / "stappen.json"
    steps: list[Json] = [
        {"verb": "add_topic", "action_line": line, "title": "Nieuw", "number": "9"},
        {"verb": "add_row", "topic": "$1.id"},
        {"verb": "set_field", "id": "$1.id", "field": "title", "value": "Anders"},
        {"verb": "undo"},
        {"verb": "redo"},
        {"verb": "undo"},
    ]
    script.write_text(json.dumps(steps), encoding="utf-8")
    answer = ghnt("edit", example, "--script", script)
    assert answer.code == 0
    results = [json.loads(row) for row in answer.out.splitlines()]
    assert len(results) == len(steps)
    topics = ghnt("dump", example).json()["action_lines"][0]["topics"]
    assert [(t["title"], len(t["rows"])) for t in topics if t["number"] == "9"] == [("Nieuw", 2)]


def test_a_script_that_fails_half_way_changes_nothing(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path, application_data: Path
) -> None:
    before = example.read_bytes()
    line = ghnt("dump", example).json()["action_lines"][0]["id"]
    script = tmp_path / "stappen.json"
    for second in (
        {"verb": "delete", "id": "weg"},
        {"verb": "vlieg"},
        {"verb": "split", "block": "$7.id"},
    ):
        steps = [{"verb": "add_topic", "action_line": line, "title": "x"}, second]
        script.write_text(json.dumps(steps), encoding="utf-8")
        answer = ghnt("edit", example, "--script", script)
        assert answer.code == (2 if second["verb"] == "vlieg" else 1)
        assert answer.out == ""
        assert example.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".~")] == []
    assert list((application_data / "werkkopieen").glob("*")) == []


def test_the_author_given_stands_in_the_history(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    copy, both = tmp_path / "kopie.ghnt", tmp_path / "samen.ghnt"
    copy.write_bytes(example.read_bytes())
    block = first_block(ghnt("dump", example).json())["id"]
    for path, text, name in ((example, "een", "Anna"), (copy, "twee", "Bo")):
        ghnt("edit", path, "set_text", f"block={block}", f"text={text}", "--author", name)
    assert ghnt("merge", example, copy, "--out", both).code == 3
    (conflict,) = ghnt("dump", both).json()["conflicts"]
    said = {value["author"]: value["value"] for value in conflict["values"]}
    assert said == {"Anna": "een", "Bo": "twee"}


def test_two_copies_merge_to_the_same_dump_in_both_orders(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "kopie.ghnt"
    copy.write_bytes(example.read_bytes())
    dump = ghnt("dump", example).json()
    block, row = first_block(dump)["id"], first_row(dump)["id"]
    ghnt("edit", example, "set_text", f"block={block}", "text=van mij")
    ghnt("edit", copy, "set_text", f"block={block}", "text=van u")
    for path, level in ((example, 0), (copy, 1)):
        key = dump["levels"][level]["key"]
        ghnt("edit", path, "add_contribution", f"row={row}", f"level={key}", "text=nieuw")
    merged = []
    for mine, theirs in ((example, copy), (copy, example)):
        out = tmp_path / f"{mine.stem}-{theirs.stem}.ghnt"
        answer = ghnt("merge", mine, theirs, "--out", out, "--json")
        assert answer.code == 3
        assert answer.json()["conflicts"] == 1
        parts = [(one["doing"], one["choices"]) for one in answer.json()["parts"]]
        assert sorted(parts) == [("changed", 1), ("new", 0)]
        merged.append(ghnt("dump", out).out)
    assert merged[0] == merged[1]
    (conflict,) = json.loads(merged[0])["conflicts"]
    assert {value["value"] for value in conflict["values"]} == {"van mij", "van u"}
    out = tmp_path / "gekozen.ghnt"
    assert ghnt("merge", example, copy, "--out", out).code == 3
    words = (f"id={conflict['object']}", f"field={conflict['field']}", "value=van ons")
    assert ghnt("edit", out, "resolve", *words).code == 0
    assert ghnt("dump", out).json()["conflicts"] == []
    assert ghnt("merge", out, copy, "--out", tmp_path / "weer.ghnt").code == 0


def test_a_verb_called_wrongly_is_a_wrong_call(ghnt: Callable[..., Answer], example: Path) -> None:
    for words in (["vlieg"], ["set_text", "text=x"], ["delete", "id=x", "meer=1"]):
        answer = ghnt("edit", example, *words)
        assert answer.code == 2
        assert answer.err.strip().endswith("]")


def test_no_file_is_both_read_and_written(ghnt: Callable[..., Answer], tmp_path: Path) -> None:
    source, link = tmp_path / "bron.docx", tmp_path / "ook.docx"
    source.write_bytes(b"het document zelf")
    link.symlink_to(source)
    for words in (
        (source, source),
        (source, link),
        (source, tmp_path / "a.ghnt", "--report", source),
        (source, tmp_path / "a.ghnt", "--report", tmp_path / "a.ghnt"),
    ):
        answer = ghnt("import", *words, "--force")
        assert (answer.code, "[zelfde-bestand]" in answer.err) == (1, True)
        assert source.read_bytes() == b"het document zelf"
    assert not (tmp_path / "a.ghnt").exists()


def test_a_failed_call_promises_nothing_that_is_not_so(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    answer = ghnt("export", example, tmp_path / "weg" / "m.pdf")
    assert "Er is niets veranderd." in answer.err
    assert "bewaard" not in answer.err


def test_a_damaged_file_is_named(ghnt: Callable[..., Answer], example: Path) -> None:
    example.write_bytes(example.read_bytes()[:20_000])
    assert "voorbeeld.ghnt" in ghnt("info", example).err


def test_what_is_not_accepted_is_withheld_and_listed(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    copy, out = tmp_path / "kopie.ghnt", tmp_path / "uit.ghnt"
    copy.write_bytes(example.read_bytes())
    dump = ghnt("dump", example).json()
    row, keys = first_row(dump)["id"], [level["key"] for level in dump["levels"]]
    for key in keys[:2]:
        ghnt("edit", copy, "add_contribution", f"row={row}", f"level={key}", f"text=in {key}")
    assert ghnt("merge", example, copy, "--out", out, "--accept", keys[0]).code == 0
    after = ghnt("dump", out).json()
    texts = json.dumps(after["action_lines"])
    assert f"in {keys[0]}" in texts
    assert f"in {keys[1]}" not in texts
    assert f"in {keys[1]}" in json.dumps(after["withheld"])
    assert (
        ghnt("merge", example, copy, "--out", out, "--accept", "bestaat-niet", "--force").code == 1
    )


def test_other_documents_are_not_merged(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    other = tmp_path / "ander.ghnt"
    ghnt("new", other)
    answer = ghnt("merge", example, other, "--out", tmp_path / "uit.ghnt")
    assert (answer.code, "[ander-document]" in answer.err) == (1, True)
    assert not (tmp_path / "uit.ghnt").exists()


def test_every_export_is_whole_and_json_is_the_dump(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    for name in ("m.pdf", "m.json", "m.csv"):
        assert ghnt("export", example, tmp_path / name).code == 0
        assert ghnt("export", example, tmp_path / name).code == 1
        assert ghnt("export", example, tmp_path / name, "--force").code == 0
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "m.json").read_text(encoding="utf-8") == ghnt("dump", example).out
    assert (tmp_path / "m.csv").read_bytes().startswith(b"\xef\xbb\xbfActielijn;")
    for wrong, reason in (("m.xyz", "soort-onbekend"), ("weg/m.pdf", "map-weg")):
        answer = ghnt("export", example, tmp_path / wrong)
        assert (answer.code, f"[{reason}]" in answer.err) == (1, True)
    assert ghnt("export", example, tmp_path / "n.pdf", "--sheet", "poster").code == 1
    assert not (tmp_path / "n.pdf").exists()


def test_internal_words_are_in_no_file_made_to_leave(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    dump = ghnt("dump", example).json()
    words = (f"row={first_row(dump)['id']}", f"level={dump['levels'][0]['key']}", "text=Zwijgzaam")
    made = ghnt("edit", example, "add_contribution", *words).json()["created"][0]
    ghnt("edit", example, "set_field", f"id={made}", "field=internal", "value=ja")
    ghnt("export", example, tmp_path / "m.csv")
    assert "Zwijgzaam" not in (tmp_path / "m.csv").read_text(encoding="utf-8-sig")


def test_verbs_are_listed_with_their_parameters(ghnt: Callable[..., Answer]) -> None:
    listed = {one["verb"]: one["params"] for one in ghnt("verbs", "--json").json()}
    assert [(p["name"], p["kind"], p["required"]) for p in listed["set_text"]][:2] == [
        ("block", "id", True),
        ("text", "text", True),
    ]
    assert all(name in ghnt("verbs").out for name in listed)


def test_info_counts_what_there_is(ghnt: Callable[..., Answer], example: Path) -> None:
    counts = ghnt("info", example, "--json").json()["counts"]
    dump = ghnt("dump", example).json()
    assert counts["action_lines"] == len(dump["action_lines"])
    assert counts["organisations"] == len(dump["organisations"])
    assert counts["conflicts"] == counts["withheld"] == 0


def test_texts_of_a_removed_column_wait_until_they_are_placed(
    ghnt: Callable[..., Answer], example: Path
) -> None:
    first, second = ghnt("dump", example).json()["levels"][:2]
    ghnt("edit", example, "delete", f"id={first['id']}")
    waiting = ghnt("info", example, "--json").json()["waiting"]
    assert waiting and {one["level"] for one in waiting} == {first["id"]}
    ids = json.dumps([one["id"] for one in waiting[1:]])
    ghnt("edit", example, "place_waiting", f"ids:={ids}", f"level={second['key']}")
    found = ghnt("info", example, "--json").json()
    assert found["waiting"] == waiting[:1] and found["counts"]["waiting"] == 1
    ghnt("edit", example, "bring_back", f"id={first['id']}")
    assert ghnt("info", example, "--json").json()["waiting"] == []


def test_verify_says_whether_a_file_is_sound(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    assert ghnt("verify", example).code == 0
    broken = tmp_path / "stuk.ghnt"
    broken.write_bytes(example.read_bytes()[:5000])
    answer = ghnt("verify", broken)
    assert answer.code == 1
    assert "[" in answer.err


def test_reading_a_mark_answers_one_line_per_text(
    ghnt: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = ghnt("read", "mark", "(Bijdrage Radar)", "(Heerlen): elke week")
    rows = [json.loads(line) for line in answer.out.splitlines()]
    assert [row["contributors"] for row in rows] == [["Radar"], ["Heerlen"]]
    assert rows[1]["text"] == "elke week"
    assert set(rows[0]) == {"mark", "contributors", "text", "on_behalf_of", "proposal"}


@pytest.mark.parametrize("command", ["info", "dump", "verify", "edit", "export", "merge", "import"])
def test_what_is_no_agenda_is_refused_in_one_sentence(
    ghnt: Callable[..., Answer], tmp_path: Path, command: str
) -> None:
    wrong = tmp_path / "geen é #1.ghnt"
    more: dict[str, list[object]] = {
        "edit": ["delete", "id=x"],
        "export": [tmp_path / "uit.pdf"],
        "merge": [wrong, "--out", tmp_path / "uit.ghnt"],
    }
    for content in (b"", b"nee", b"SQLite format 3\x00" + bytes(90), b"PK\x03\x04" * 50):
        wrong.write_bytes(content)
        words = [wrong, wrong] if command == "import" else [wrong, *more.get(command, [])]
        answer = ghnt(command, *words)
        assert answer.code == 1
        assert len(answer.err.strip().splitlines()) == 1
        assert wrong.read_bytes() == content
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(("uit", ".~"))] == []


def test_taking_over_adds_reports_and_refuses_a_second_time(
    ghnt: Callable[..., Answer], tmp_path: Path, cases: Path
) -> None:
    source, path = cases / "zuid-limburg" / "naslagdocument.docx", tmp_path / "zl.ghnt"
    assert ghnt("import", source, path, "--report", tmp_path / "r.json").code == 0
    report = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert all(set(item) >= {"where", "what", "why"} for item in report["items"])
    counts = ghnt("info", path, "--json").json()["counts"]
    shape = [counts[name] for name in ("action_lines", "topics", "rows", "levels")]
    assert shape == [3, 22, 52, 5]
    before = path.read_bytes()
    again = ghnt("import", source, path)
    assert (again.code, "[al-ingelezen]" in again.err) == (1, True)
    assert path.read_bytes() == before
    assert ghnt("import", source, path, "--again").code == 0
    assert ghnt("info", path, "--json").json()["counts"]["rows"] == 104
    assert ghnt("import", source, path, "--force").code == 0
    assert ghnt("info", path, "--json").json()["counts"]["rows"] == 52


def test_a_failed_take_over_leaves_the_agenda_as_it_was(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    before = example.read_bytes()
    for content in (b"", b"geen zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)):
        source = tmp_path / "bron.docx"
        source.write_bytes(content)
        for words in ((source, example), (source, example, "--force")):
            assert ghnt("import", *words).code == 1
            assert example.read_bytes() == before
        fresh = tmp_path / "nieuw.ghnt"
        assert ghnt("import", source, fresh).code == 1
        assert not fresh.exists()


def test_the_command_line_starts_without_the_window_and_what_it_does_not_need() -> None:
    code = (
        "import sys; from ghnt_desktop import cli; cli.main(['verbs']);"
        "print([m for m in ('PySide6', 'reportlab', 'docx') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "[]"


def test_a_version_is_frozen_and_compared_with_what_came_after(
    ghnt: Callable[..., Answer], example: Path
) -> None:
    made = ghnt("version", example, "--name", "Voor het college", "--date", "5 november 2019")
    assert (made.code, made.out) == (0, "Vastgelegd: Voor het college, 2019-11-05\n")
    named = [(one["name"], one["date"]) for one in ghnt("dump", example).json()["versions"]]
    assert named[-1] == ("Voor het college", "2019-11-05")
    assert ghnt("info", example, "--json").json()["versions"][-1]["name"] == "Voor het college"
    twice = ghnt("version", example, "--name", "voor het college")
    assert (twice.code, "[versie-bestaat]" in twice.err) == (1, True)
    block = _first_block(ghnt("dump", example).json())
    ghnt("edit", example, "set_text", f"block={block['id']}", f"text={block['text']} Erbij.")
    told = ghnt("diff", example, "--since", "Voor het college", "--json").json()
    assert told["counts"] == {"added": 0, "changed": 1, "removed": 0, "moved": 0}
    (entry,) = told["sections"][0]["entries"]
    marked = {one["mark"]: one["text"] for one in entry["texts"][0]["words"]}
    assert marked["added"].strip() == "Erbij."
    assert "{+Erbij.+}" in ghnt("diff", example, "--since", "2019-11-05").out
    assert ghnt("diff", example, "--since", "ooit").code == 1
    assert ghnt("diff", example).code == 2


def _first_block(dump: Json) -> Json:
    topics = (topic for line in dump["action_lines"] for topic in line["topics"])
    cells = (cell for topic in topics for row in topic["rows"] for cell in row["cells"].values())
    return next(block for cell in cells for one in cell for block in one["blocks"])


def test_two_files_of_one_agenda_are_compared(
    ghnt: Callable[..., Answer], example: Path, tmp_path: Path
) -> None:
    other, strange = tmp_path / "kopie.ghnt", tmp_path / "ander.ghnt"
    other.write_bytes(example.read_bytes())
    ghnt("edit", other, "add_chapter", "title=Nieuw hoofdstuk")
    told = ghnt("diff", example, other)
    assert "Nieuw: Hoofdstuk Nieuw hoofdstuk" in told.out
    assert "Er is niets veranderd." in ghnt("diff", example, example).out
    ghnt("new", strange)
    assert "[ander-document]" in ghnt("diff", example, strange).err
