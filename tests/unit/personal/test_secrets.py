"""The samples are put together here, so that no file of this repository looks like a leak to other scanners."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pakphayun_ssg.personal.secrets import find_secrets

LONG = "a1B2c3D4e5" * 8
SAMPLES = {
    "private-key": "-----BEGIN " + "PRIVATE KEY-----",
    "rsa-key": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "ssh-key": "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
    "pgp-key": "-----BEGIN PGP " + "PRIVATE KEY BLOCK-----",
    "github": "gh" + "p_" + LONG[:36],
    "github-fine": "github" + "_pat_" + LONG[:60],
    "gitlab": "gl" + "pat-" + LONG[:20],
    "aws": "AK" + "IA" + "A1B2C3D4E5F6G7H8",
    "google": "AI" + "za" + LONG[:35],
    "slack": "xox" + "b-" + LONG[:30],
    "slack-hook": "https://hooks.slack.com/" + "services/T0A1B2C3D/B0A1B2C3D/" + LONG[:24],
    "telegram": "12345678:" + "AA" + LONG[:33],
    "stripe": "sk_" + "live_" + LONG[:24],
    "openai": "sk-" + "proj-" + LONG[:48],
    "jwt": "eyJ" + LONG[:20] + ".eyJ" + LONG[:40] + "." + LONG[:30],
    "address": "https://admin:" + "S3cr3t!x@db.example.org/",
    "ftp": "ftp://web:" + "hunter22@host.example",
    "env": "DB_PASSWORD" + "=S3cr3t!x9",
    "env-quoted": "export API_KEY" + '="' + LONG[:20] + '"',
    "env-spaces": "AWS_SECRET_ACCESS_KEY = " + LONG[:40],
}


@pytest.mark.parametrize("secret", SAMPLES.values(), ids=SAMPLES)
@pytest.mark.parametrize("around", ["{}", "ข้อความ {} ต่อ", "ก\n{}\nข", '"{}"', "({})"])
def test_a_secret(secret, around):
    text = around.format(secret)
    assert len(list(find_secrets(text))) == 1
    assert all(secret not in one.what.th + one.what.en for one in find_secrets(text))


@pytest.mark.parametrize(
    "text",
    [
        "https://example.go.th/a:b@c",
        "mailto:a@example.go.th",
        "https://user:password@example.org",
        "https://user:<password>@example.org",
        "https://user:${PASSWORD}@example.org",
        "DB_PASSWORD=",
        "DB_PASSWORD=changeme123",
        "DB_PASSWORD=your-password-here",
        "DB_PASSWORD=xxxxxxxxxxxx",
        "API_KEY=<ใส่คีย์ของท่าน>",
        "รหัสผ่าน 12345678",
        "password: 12345678",
        "-----BEGIN " + "PUBLIC KEY-----",
        "-----BEGIN " + "CERTIFICATE-----",
        "token = ข้อความ",
        "task_" + LONG[:36],
        "Meeting ID: 123 456 7890 Passcode: 123456",
        "sk-" + "a" * 10,
    ],
)
def test_no_secret(text):
    assert list(find_secrets(text)) == []


def test_where_it_begins():
    assert [one.start for one in find_secrets("12345 " + SAMPLES["github"])] == [6]


@given(st.text(max_size=100), st.sampled_from(sorted(SAMPLES)))
def test_any_text(text, name):
    assert list(find_secrets(f"{text}\n{SAMPLES[name]}\n"))
