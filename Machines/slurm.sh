#!/usr/bin/env bash
# One task of the array makes one shard: sbatch slurm.sh CAMPAIGN OUTPUT [OPTIONS]
#SBATCH --job-name=broadside
#SBATCH --array=0-7
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=broadside-%A_%a.log
set -euo pipefail
exec broadside render "$1" --output "$2" --plan "$2/plan.json" --shard auto \
  --jobs "${SLURM_CPUS_PER_TASK:-1}" --quiet "${@:3}"
