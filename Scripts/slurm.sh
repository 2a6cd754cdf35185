#!/usr/bin/env bash
# A Slurm of this machine alone, all of it in one folder, to try arrays of jobs with:
#   Scripts/slurm.sh start FOLDER [PROCESSORS], export SLURM_CONF=FOLDER/slurm.conf
#   Scripts/slurm.sh stop FOLDER
set -euo pipefail

# Daemons keep the files that they are given open, and who started them may wait for the last to close.
close_files() {
  for file in /proc/$$/fd/*; do
    number=${file##*/}
    if [ "$number" -gt 2 ] && [ "$number" -ne 255 ]; then eval "exec $number>&-"; fi
  done
}

configuration() {
  local user host port
  user=$(id -un)
  host=$(hostname -s)
  port=$((20000 + RANDOM % 10000))
  cat <<EOF
ClusterName=one
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmdPort=$((port + 1))
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$folder/munge/socket
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/log/slurmctld
SlurmdLogFile=$folder/log/slurmd
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,sched_min_interval=0,batch_sched_delay=0,bf_interval=1
SlurmdParameters=config_overrides
ReturnToService=2
KillWait=1
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=$1 RealMemory=16384 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
EOF
}

start() {
  mkdir -p "$folder"/{munge,state,spool,log}
  chmod 700 "$folder"/munge
  dd if=/dev/urandom of="$folder"/munge/key bs=1024 count=1 status=none
  chmod 400 "$folder"/munge/key
  configuration "$1" >"$folder"/slurm.conf
  export SLURM_CONF=$folder/slurm.conf
  {
    munged --force --key-file="$folder"/munge/key --socket="$folder"/munge/socket \
      --pid-file="$folder"/munge/pid --log-file="$folder"/munge/log --seed-file="$folder"/munge/seed
    slurmctld -c -f "$SLURM_CONF"
    slurmd -c -f "$SLURM_CONF"
  } >"$folder"/log/start 2>&1 </dev/null
  for _ in $(seq 200); do
    if [ "$(sinfo -h -o %T 2>/dev/null)" = idle ]; then return; fi
    sleep 0.1
  done
  echo "Slurm does not start; see $folder/log" >&2
  return 1
}

# The daemons that are there, each with a file that holds its number.
stop() {
  for file in "$folder"/slurmd.pid "$folder"/slurmctld.pid "$folder"/munge/pid; do
    if [ ! -s "$file" ]; then continue; fi
    number=$(cat "$file")
    kill "$number" 2>/dev/null || continue
    for _ in $(seq 10); do
      kill -0 "$number" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL "$number" 2>/dev/null || true
  done
}

close_files
folder=$(realpath -m "$2")
case $1 in
start) start "${3:-2}" ;;
stop) stop ;;
*) sed -n '2,4s/^# //p' "$0" >&2 && exit 2 ;;
esac
