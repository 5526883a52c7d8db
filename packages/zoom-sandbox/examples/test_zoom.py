"""Tests with the sandbox from Python, standard library only: python3 -m unittest test_zoom.py"""

import base64
import json
import subprocess
import unittest
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

CLI = Path(__file__).parent.parent / "bin" / "zoom-sandbox.js"  # or ["npx", "zoom-sandbox"]


def call(method, url, body=None, headers=None):
    """Sends a request and returns the status and the parsed body."""
    data = json.dumps(body).encode() if isinstance(body, dict) else body
    request = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            text = response.read()
            return response.status, json.loads(text) if text else None
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read() or "null")


class ZoomTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.process = subprocess.Popen(
            ["node", str(CLI), "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True
        )
        cls.url = cls.process.stdout.readline().strip()

    @classmethod
    def tearDownClass(cls):
        cls.process.terminate()
        cls.process.wait(timeout=10)
        cls.process.stdout.close()

    def setUp(self):
        call("POST", f"{self.url}/_sandbox/reset", {})
        secret = base64.b64encode(b"sandbox-client:sandbox-secret").decode()
        form = urllib.parse.urlencode(
            {"grant_type": "account_credentials", "account_id": "sandbox-account"}
        ).encode()
        status, token = call("POST", f"{self.url}/oauth/token", form, {"Authorization": f"Basic {secret}"})
        self.assertEqual(status, 200)
        self.bearer = {"Authorization": f"Bearer {token['access_token']}"}

    def test_creates_a_meeting(self):
        status, meeting = call("POST", f"{self.url}/v2/users/me/meetings", {"topic": "Python"}, self.bearer)
        self.assertEqual(status, 201)
        status, found = call("GET", f"{self.url}/v2/meetings/{meeting['id']}", headers=self.bearer)
        self.assertEqual((status, found["topic"]), (200, "Python"))

    def test_recovers_from_a_503(self):
        fault = {"match": "GET /v2/users", "kind": "status", "status": 503, "times": 1}
        call("POST", f"{self.url}/_sandbox/faults", fault)
        self.assertEqual(call("GET", f"{self.url}/v2/users", headers=self.bearer)[0], 503)
        self.assertEqual(call("GET", f"{self.url}/v2/users", headers=self.bearer)[0], 200)

    def test_rejects_an_expired_token(self):
        call("POST", f"{self.url}/_sandbox/clock", {"advanceMs": 3_600_000})
        status, error = call("GET", f"{self.url}/v2/users/me", headers=self.bearer)
        self.assertEqual((status, error["message"]), (401, "Access token is expired."))
        self.assertEqual(call("GET", f"{self.url}/_sandbox/stats")[1]["apiRejections"], 1)


if __name__ == "__main__":
    unittest.main()
