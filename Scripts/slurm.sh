#!/usr/bin/env bash
# A Slurm of one machine in a folder of its own: `slurm.sh start FOLDER [CPUS]`, `slurm.sh stop FOLDER`.
set -euo pipefail
folder=$(realpath -m "$2")
case $1 in
start)
  mkdir -p "$folder"/{munge,state,spool,log}
  chmod 700 "$folder"/munge
  dd if=/dev/urandom of="$folder"/munge/key bs=1024 count=1 status=none
  chmod 400 "$folder"/munge/key
  user=$(id -un)
  host=$(hostname -s)
  port=$((20000 + RANDOM % 10000))
  cat >"$folder"/slurm.conf <<EOF
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
SchedulerParameters=sched_min_interval=0,batch_sched_delay=0
SlurmdParameters=config_overrides
DefMemPerCPU=512
ReturnToService=2
KillWait=1
MinJobAge=300
MailProg=/bin/true
NodeName=$host NodeAddr=127.0.0.1 CPUs=${3:-2} RealMemory=16384 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
EOF
  munged --force --key-file="$folder"/munge/key --socket="$folder"/munge/socket \
    --pid-file="$folder"/munge/pid --log-file="$folder"/munge/log --seed-file="$folder"/munge/seed
  export SLURM_CONF=$folder/slurm.conf
  slurmctld -c -f "$SLURM_CONF"
  slurmd -c -f "$SLURM_CONF"
  for _ in $(seq 100); do
    [ "$(sinfo -h -o %T 2>/dev/null)" = idle ] && exit 0
    sleep 0.1
  done
  echo "Slurm does not start; see $folder/log" >&2
  exit 1
  ;;
stop)
  for pid in "$folder"/slurmd.pid "$folder"/slurmctld.pid "$folder"/munge/pid; do
    [ -s "$pid" ] && kill "$(cat "$pid")" || true
  done
  ;;
esac
