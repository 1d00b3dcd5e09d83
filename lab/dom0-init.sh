#!/bin/sh
# SPDX-License-Identifier: MIT
# dom0's /init: devices, modules, xenstored, the toolstack's daemons; then the agent takes over as process 1.
# Kernel command line: lab.xenstored=cxenstored|oxenstored.

export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=linux
/bin/busybox --install -s /bin

step=start
say() { echo "lab-init: $*"; }
fail() {
    say "FAILED at: $step ($*)"
    poweroff -f
}

step='mount'
{ mount -t proc proc /proc && mount -t sysfs sys /sys && mount -t devtmpfs dev /dev; } || fail "$?"
mkdir -p /dev/pts && mount -t devpts devpts /dev/pts
mount -t tmpfs -o mode=1777 tmp /tmp
ln -sf /proc/self/fd /dev/fd
hostname lab

flavour=cxenstored
# shellcheck disable=SC2013 # the words of its one line
for word in $(cat /proc/cmdline); do
    case $word in lab.xenstored=*) flavour=${word#*=} ;; esac
done

step='modules'
# Needed ones stop the boot; the others only take a feature away and say so.
while read -r need file; do
    insmod "/lib/modules/$file" && continue
    [ "$need" = needed ] && fail "$file"
    say "no $file"
done < /lib/modules/order

step='xenfs'
mount -t xenfs xenfs /proc/xen || fail "$?"

step="xenstored ($flavour)"
case $flavour in
cxenstored) xenstored --pid-file /run/xen/xenstored.pid || fail "$?" ;;
oxenstored) oxenstored --config-file=/etc/xen/oxenstored.conf || fail "$?" ;;
*) fail "unknown flavour" ;;
esac
tries=0
until [ -S /run/xenstored/socket ] && xenstore-exists / 2> /dev/null; do
    tries=$((tries + 1))
    [ $tries -gt 200 ] && fail "no answer"
    usleep 50000
done

step='xen-init-dom0'
xen-init-dom0 > /run/xen-init-dom0.log 2>&1 || fail "$(cat /run/xen-init-dom0.log)"

step='xenconsoled'
xenconsoled --log=all --pid-file=/run/xen/xenconsoled.pid || fail "$?"

step='virtio port'
tries=0
until [ -c /dev/vport0p1 ] || [ -c /dev/vport1p1 ]; do
    tries=$((tries + 1))
    [ $tries -gt 200 ] && fail "no /dev/vport*"
    usleep 20000
done
say "ready"
cd /root || fail "$?"
exec lab-agent /dev/vport*p1 < /dev/null
