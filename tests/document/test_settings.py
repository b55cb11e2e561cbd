"""Settings: policy over the user over the default; rubbish is told and stops nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from ghnt_desktop.document.settings import load_settings
from ghnt_desktop.domain.refusal import Refusal
from ghnt_desktop.domain.settings import SETTINGS, accepted
from ghnt_desktop.language.sentences import SENTENCES, sentence
from ghnt_desktop.storage.places import working_folder
from ghnt_desktop.storage.policy import _usual_file
from ghnt_desktop.storage.settings import user_file


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return tmp_path / "beleid.json"


def put(path: Path, **values: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values), encoding="utf-8")


def test_every_default_is_allowed_and_has_words() -> None:
    for setting in SETTINGS.values():
        assert accepted(setting, setting.default) == setting.default
        assert setting.words
        assert setting.allowed


def test_without_any_file_the_defaults_hold() -> None:
    settings = load_settings()
    assert {one.origin for one in settings.all()} == {"default"}
    assert settings.notices == ()
    assert (settings.text("theme"), settings.number("zoom")) == ("system", 100)


def test_the_user_goes_over_the_default_and_policy_over_the_user(policy: Path) -> None:
    settings = load_settings()
    settings.choose("theme", "dark")
    settings.choose("zoom", 125)
    assert load_settings().text("theme") == settings.text("theme") == "dark"
    put(policy, theme="light")
    now = load_settings()
    assert (now.text("theme"), now.held("theme").origin) == ("light", "policy")
    assert (now.number("zoom"), now.held("zoom").origin) == (125, "user")


def test_what_policy_says_cannot_be_changed_and_says_so(policy: Path) -> None:
    put(policy, zoom=150)
    settings = load_settings()
    with pytest.raises(Refusal) as refused:
        settings.choose("zoom", 100)
    assert refused.value.code == "instelling-vast"
    assert "door uw beheerder vastgezet" in sentence(refused.value)
    assert settings.held("zoom").is_fixed
    assert not user_file().exists()
    policy.unlink()
    assert load_settings().number("zoom") == 100


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "paars"),
        ("theme", None),
        ("zoom", 79),
        ("zoom", 201),
        ("zoom", 100.0),
        ("zoom", True),
        ("zoom", "100"),
        ("compact_rows", 1),
        ("recent_files", -1),
        ("working_folder", "map/hier"),
        ("working_folder", "//server/deel/map"),
        ("working_folder", "/data/%GEEN_VARIABELE%"),
        ("backup_folder", "/data/$GEEN_VARIABELE/x"),
        ("backup_folder", ["/data"]),
        ("backup_folder", "/da\0ta"),
    ],
)
def test_a_value_that_is_not_allowed_leaves_the_default_and_is_told(
    policy: Path, key: str, value: Any
) -> None:
    put(policy, **{key: value, "backups_days" if key != "backups_days" else "zoom": 100})
    settings = load_settings()
    assert settings.held(key).value == SETTINGS[key].default
    assert [notice.code for notice in settings.notices] == ["instelling-past-niet"]
    assert sum(one.origin == "policy" for one in settings.all()) == 1
    with pytest.raises(Refusal):
        settings.choose(key, value)


@pytest.mark.parametrize(
    "rubbish",
    [b"", b"{", b"[]", b'"x"', b"\xff\xfe\x00", b"[" * 50_000, b'{"zoom": 1' + b"0" * 5_000 + b"}"],
)
def test_rubbish_is_told_and_stops_nothing(policy: Path, rubbish: bytes) -> None:
    policy.write_bytes(rubbish)
    user_file().parent.mkdir(parents=True, exist_ok=True)
    user_file().write_bytes(rubbish)
    settings = load_settings()
    assert {one.origin for one in settings.all()} == {"default"}
    assert len(settings.notices) == 2
    settings.choose("zoom", 110)
    assert load_settings().number("zoom") == 110


def test_a_policy_written_with_notepad_is_read(policy: Path) -> None:
    policy.write_bytes(b'\xef\xbb\xbf{"zoom": 90}')
    assert load_settings().number("zoom") == 90


def test_an_unknown_key_is_told_in_policy_and_kept_in_the_users_own_file(policy: Path) -> None:
    put(policy, kleur="blauw")
    put(user_file(), later=1)
    settings = load_settings()
    assert [notice.code for notice in settings.notices] == ["instelling-onbekend"]
    settings.choose("compact_rows", True)
    assert json.loads(user_file().read_text(encoding="utf-8")) == {"later": 1, "compact_rows": True}


def test_two_windows_keep_what_each_chose() -> None:
    one, other = load_settings(), load_settings()
    one.choose("zoom", 120)
    other.choose("theme", "dark")
    now = load_settings()
    assert (now.number("zoom"), now.text("theme")) == (120, "dark")


def test_an_officer_cannot_move_the_folders(tmp_path: Path) -> None:
    put(user_file(), working_folder=str(tmp_path / "elders"))
    settings = load_settings()
    assert [notice.code for notice in settings.notices] == ["instelling-past-niet"]
    assert settings.held("working_folder").is_fixed
    assert working_folder().parent == user_file().parent


def test_a_disk_that_refuses_is_told_and_the_choice_holds(application_data: Path) -> None:
    application_data.write_text("geen map")
    settings = load_settings()
    with pytest.raises(Refusal) as refused:
        settings.choose("zoom", 120)
    assert refused.value.code == "instelling-niet-bewaard"
    assert settings.number("zoom") == 120


def test_each_notice_has_a_sentence(policy: Path) -> None:
    put(policy, zoom=1, kleur=2)
    codes = {notice.code for notice in load_settings().notices}
    assert codes == {"instelling-past-niet", "instelling-onbekend"}
    assert codes <= SENTENCES.keys()


def test_each_system_has_its_own_place_for_policy() -> None:
    assert _usual_file("linux", {}) == Path("/etc/ghnt-desktop/beleid.json")
    windows = {"PROGRAMDATA": "/P"}
    assert _usual_file("win32", windows) == Path("/P/GHNT Desktop/beleid.json")


def test_the_handbook_lists_every_setting_with_what_it_allows() -> None:
    handbook = Path(__file__).parents[2] / "docs" / "handboek.md"
    lines = handbook.read_text(encoding="utf-8").splitlines()
    rows = {line.split("`")[1]: line for line in lines if line.startswith("| `")}
    for setting in SETTINGS.values():
        row = rows[setting.key].replace("`", "").replace(" of ", ", ")
        allowed = setting.allowed.replace("een ", "").replace(" of ", ", ")
        assert allowed in row
        if setting.kind != "folder":
            assert row.endswith(f"| {json.dumps(setting.default).strip(chr(34))} |")
