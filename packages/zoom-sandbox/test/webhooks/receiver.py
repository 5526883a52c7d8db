"""A webhook receiver. Usage: receiver.py raw|reserialized SECRET. Prints its port."""

import hashlib
import hmac
import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

HASHED, SECRET = sys.argv[1], sys.argv[2].encode()


def digest(message: bytes) -> str:
    return hmac.new(SECRET, message, hashlib.sha256).hexdigest()


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        event = json.loads(body)
        hashed = body
        if HASHED == "reserialized":
            hashed = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
        timestamp = self.headers["X-Zm-Request-Timestamp"].encode()
        signature = "v0=" + digest(b"v0:" + timestamp + b":" + hashed)
        if not hmac.compare_digest(signature, self.headers["X-Zm-Signature"]):
            self.respond(401)
        elif event["event"] == "endpoint.url_validation":
            token = event["payload"]["plainToken"]
            self.respond(200, {"plainToken": token, "encryptedToken": digest(token.encode())})
        else:
            self.respond(204)

    def respond(self, status, content=None):
        self.send_response(status)
        body = b"" if content is None else json.dumps(content).encode()
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Receiver)
print(server.server_port, flush=True)
server.serve_forever()
