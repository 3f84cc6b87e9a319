"""Holds connections to a server on loopback, and says whether others are served meanwhile: connections.py HOST:PORT"""

import resource
import socket
import sys
import time
import urllib.request

host, port = sys.argv[1].split(":")
resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)


def connect(text=b""):
    peer = socket.create_connection((host, int(port)))
    peer.sendall(text)
    return peer


def served():
    """Milliseconds for one request on a connection of its own."""
    began = time.perf_counter()
    urllib.request.urlopen(f"http://{host}:{port}/readyz", timeout=10).read()
    return (time.perf_counter() - began) * 1000


def alive(peers):
    """How many still answer."""
    count = 0
    for peer in peers:
        try:
            peer.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            count += peer.recv(4096).startswith(b"HTTP/1.1 200")
        except OSError:
            pass
        peer.close()
    return count


idle = [connect() for _ in range(2000)]
time.sleep(5)
print(f"2,000 idle connections: another is served in {served():.0f} ms; after 5 s {alive(idle)} of them are")

slow = [connect(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ") for _ in range(500)]
worst = 0.0
for _ in range(10):
    for peer in slow:
        peer.sendall(b"a")
    worst = max(worst, served())
    time.sleep(0.5)
print(f"500 slow-loris connections: another is served in {worst:.0f} ms at worst")
