#!/usr/bin/env python3
"""The door: runs pakphayun with its own packages. Needs nothing but Python 3.11 or later.

At the first run it makes ``.venv`` beside itself from ``requirements.lock`` (every hash checked) and says so;
later runs start at once. ``python build.py`` alone builds the site; any other verb is passed on.
This file is kept readable for old Pythons, so that they can say what is wrong.
"""

import hashlib
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
LOCK = os.path.join(HERE, "requirements.lock")
STAMP = os.path.join(VENV, "pakphayun.stamp")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")


def main():
    if sys.version_info < (3, 11):
        return stop(
            "ต้องใช้ Python 3.11 ขึ้นไป เครื่องนี้มี %d.%d ดาวน์โหลดได้ที่ python.org" % sys.version_info[:2],
            "Python 3.11 or later is needed; this is %d.%d." % sys.version_info[:2],
        )
    if not os.path.exists(LOCK):
        return stop(
            "ไม่พบ requirements.lock ข้าง build.py คัดลอกโฟลเดอร์มาไม่ครบ",
            "requirements.lock is missing beside build.py; the folder was not copied whole.",
        )
    wanted = fingerprint()
    if not is_ready(wanted):
        failed = set_up(wanted)
        if failed:
            return failed
    return hand_over(sys.argv[1:])


def fingerprint():
    """What the packages must match: the lock and this Python."""
    with open(LOCK, "rb") as lock:
        digest = hashlib.sha256(lock.read().replace(b"\r\n", b"\n")).hexdigest()
    return "%s %d.%d" % (digest, sys.version_info[0], sys.version_info[1])


def is_ready(wanted):
    try:
        with open(STAMP, encoding="ascii") as stamp:
            return stamp.read() == wanted and os.path.exists(PYTHON)
    except (OSError, ValueError):
        return False


def set_up(wanted):
    """Make the packages anew; the stamp comes last, so a run that was cut off is begun again."""
    say(
        "เตรียมโปรแกรมครั้งแรก ใช้เวลาประมาณหนึ่งนาที…  (first run: setting up, about a minute)",
    )
    venv = run([sys.executable, "-m", "venv", "--clear", VENV])
    if venv.returncode != 0:
        return stop(
            "สร้างโฟลเดอร์ .venv ข้าง build.py ไม่ได้ โฟลเดอร์นี้ต้องเขียนได้ ถ้าเป็น Debian หรือ Ubuntu ให้ติดตั้ง python3-venv ก่อน",
            "Cannot make the folder .venv beside build.py: it must be writable; on Debian or Ubuntu install python3-venv first.",
            venv,
        )
    install = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    packages = run(install + ["--only-binary", ":all:", "--require-hashes", "-r", LOCK])
    if packages.returncode != 0:
        return stop(
            "ติดตั้งส่วนประกอบไม่ได้ ตรวจการเชื่อมต่ออินเทอร์เน็ต หรือดูข้อความด้านล่าง",
            "The packages could not be installed; check the connection, or see the words below.",
            packages,
        )
    with open(STAMP, "w", encoding="ascii") as stamp:
        stamp.write(wanted)
    return 0


def run(command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)


def hand_over(arguments):
    """Run the program with its own Python, in this process where the system can replace one."""
    environment = dict(os.environ, PYTHONPATH=HERE, PYTHONUTF8="1")
    command = [PYTHON, "-m", "pakphayun_ssg"] + arguments
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":
        return wait_for(subprocess.Popen(command, env=environment))
    os.execve(PYTHON, command, environment)


def wait_for(process):
    """Its exit status. Ctrl+C reaches the program too, which ends by itself and tidies up."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            pass


def say(text):
    """One line, even on a console that cannot show Thai."""
    encoding = sys.stderr.encoding or "ascii"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stderr.flush()


def stop(thai, english, process=None):
    say(thai)
    say(english)
    if process is not None:
        say(process.stdout.decode("utf-8", "replace").strip()[-2000:])
    return 2


if __name__ == "__main__":
    sys.exit(main())
