. /tmp/ff/env.sh
LAB_N=800 LAB_RUNS=2 LAB_CMD='sleep 1; pm=$(head -1 $PGDATADIR/postgres/data/postmaster.pid); pids=$(pgrep -P $pm | paste -sd,); perf record -F 2500 -o /tmp/ff/p.data -g -p $pids -- sleep 6 >/dev/null 2>&1; for p in $(pgrep -P $pm); do echo $p $(cut -d" " -f14,15 /proc/$p/stat) $(tr "\0" " " < /proc/$p/cmdline); done' node bin/bench.mjs lab
perf report -i p.data --no-children --sort dso -g none 2>/dev/null | grep -v '^#' |sed 's/  *- .*$//'| head -8
perf report -i p.data --no-children --sort symbol -g none 2>/dev/null | grep -v '^#' | sed 's/  *- .*$//'|  head -${1:-80}
