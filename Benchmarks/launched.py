"""REPORT COMMAND…: runs the command, then writes to the descriptor REPORT how it ended, its seconds,
its processor seconds and its peak memory in kilobytes.

A process of its own, run with -I -S, because the kernel counts the memory of the process that forks
as the peak of the one that is then executed: what this one holds is the least that can be told.
"""

import os
import sys
import time

report, command = int(sys.argv[1]), sys.argv[2:]
os.set_inheritable(report, False)
start = time.perf_counter()
child = os.fork()
if child == 0:
    try:
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"{error}\n".encode())
        os._exit(127)
_, status, usage = os.wait4(child, 0)
seconds = time.perf_counter() - start
os.write(report, f"{os.waitstatus_to_exitcode(status)} {seconds}"
                 f" {usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}".encode())
