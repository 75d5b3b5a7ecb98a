#!/bin/sh
# Runs as root of namespaces of its own, where nothing of the machine is root.
# raise-walls.sh ROOT DATA_BYTES CPU_SECONDS NODE PROGRAM PACKAGES GIVEN -- arguments of node
set -eu
root=$1 data=$2 cpu=$3 node=$4 program=$5 packages=$6 given=$7
shift 8
mount --make-rprivate /
mount -t tmpfs -o size=16m,mode=755,nosuid,nodev walls "$root"
mkdir -p "$root/usr" "$root/app/node_modules" "$root/app/program" "$root/before" "$root/dev"

# Only what is named here is seen, and nothing of it can be written.
show() {
  if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "$(dirname "$2")"; : > "$2"; fi
  mount --rbind "$1" "$2"
  mount -o remount,bind,ro,nosuid "$2" 2> /dev/null || mount -o remount,bind,ro "$2"
}
for place in /lib /lib64 /usr/lib /usr/lib64 /usr/bin/setpriv /usr/bin/prlimit; do
  if [ -L "$place" ]; then ln -s "$(readlink "$place")" "$root$place"
  elif [ -e "$place" ]; then show "$place" "$root$place"; fi
done
# What the engine asks to know which instructions this processor has.
for place in /proc/cpuinfo /sys/devices/system/cpu; do
  if [ -e "$place" ]; then show "$place" "$root$place"; fi
done
show "$node" "$root/app/node"
show "$program" "$root/app/program"
for name in onnxruntime-common onnxruntime-node; do show "$packages/$name" "$root/app/node_modules/$name"; done
show "$given" "$root/given"
: > "$root/dev/null"
mount --bind /dev/null "$root/dev/null"
printf '{"type":"module"}' > "$root/app/package.json"

mount=$(command -v mount)
cd "$root"
pivot_root . before
# What was before is covered: umount cannot work where /proc is not, and who comes next may not uncover it.
"/before$mount" -n -o remount,ro /
"/before$mount" -n -t tmpfs -o size=4k,mode=000,ro nothing /before
cd /
exec /usr/bin/setpriv --bounding-set=-all --inh-caps=-all --no-new-privs \
  /usr/bin/prlimit --data="$data" --cpu="$cpu" --core=0 --fsize=0 --nofile=256 --nproc=64 \
  /app/node "$@"
