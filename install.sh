#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Puts the test VM on hosts that run XAPI (XenServer, XCP-ng) and takes it away again. `install.sh --help` says how.
#
# It is one file so that it can be copied and published alone. The functions whose names begin with host_ run on the
# host: their text is sent over ssh. Each of them does all that it was asked to or nothing, and undoes what it has begun
# even when the connection is lost, since the undoing runs there, too.

# shellcheck disable=SC2317 # most functions are called by name
set -u -o pipefail

usage() {
    cat << 'EOF'
usage: install.sh [OPTIONS] HOST... [IMAGE]      put the image on each host and register VMs there
       install.sh --remove [OPTIONS] HOST...     take away what this program has put there

HOST is a name or an address; it is reached by ssh as root, with keys. IMAGE is an operand with a slash in it or that
ends in .xen or .xen.gz. The UUIDs of the VMs are printed on standard output, one a line; everything else goes to
standard error.

  --image FILE      the image (default: build/test-vm.xen, which is built when missing)
  --mode MODE       pvh (default), pv-in-pvh or pv
  --memory MIB      memory of each VM (default 16)
  --args TEXT       the kernel's command line, such as tick=0
  --name NAME       name of the VM (default minion-1); with --count the VMs are NAME-1, NAME-2, ...
  --count N         how many VMs (default 1)
  --start           start them, and wait until each has announced itself
  --pool            put the image on every host of HOST's pool and let XAPI choose where a VM runs
  --remove          remove VMs (running ones are stopped at once) and the images that no VM uses any more;
                    with --name only those with this name, with or without a number
  --dry-run         print the commands for a host that has nothing of ours, and do not connect
  --help            this text

Running it again is safe: a VM that is there already keeps its UUID and gets what is new; one that runs must not need
anything new. A host where something fails is left as it was. Exit status: 0 all is done, 1 a host failed, 2 usage.

Environment: TEST_VM_SSH is the ssh program (default: ssh).
EOF
}

# ---------------------------------------------------------------------------------------------------------------------
# On the host: POSIX shell. They know their arguments and these three variables.
# $GUESTS: the folder that XAPI loads kernels from.
# $TAG: the tag of our VMs.
# $DRY: not empty for a dry run; then changes are printed, and questions find nothing.

host_fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# COMMAND...: prints it as it could be typed.
host_show() {
    printf '%s' "$DRY:"
    for word in "$@"; do
        case $word in
            '' | *[!A-Za-z0-9_./:=,@%+-]*) printf " '%s'" "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")" ;;
            *) printf ' %s' "$word" ;;
        esac
    done
    echo
}

# STEP COMMAND...: changes something; the output is in $result. A failure names the step and ends this part.
host_change() {
    step=$1
    shift
    result=
    if [ -n "$DRY" ]; then
        host_show "$@"
    else
        result=$("$@") || host_fail "failed to $step"
    fi
}

# STEP COMMAND...: the same for a question.
host_ask() {
    step=$1
    shift
    result=
    [ -n "$DRY" ] || result=$("$@") || host_fail "failed to $step"
}

# Prints "host UUID" and, for a pool, "member ADDRESS" for each host in it but this one.
host_look() { # POOL (empty: no)
    if [ -n "$DRY" ]; then
        echo 'host UUID-OF-THE-HOST'
        return
    fi
    command -v xe > /dev/null || host_fail 'failed to find xe: this is no XenServer or XCP-ng host'
    own=$(sed -n "s/^INSTALLATION_UUID='\(.*\)'\$/\1/p" /etc/xensource-inventory)
    [ -n "$own" ] || host_fail "failed to find the host's UUID in /etc/xensource-inventory"
    echo "host $own"
    [ -n "$1" ] || return 0
    host_ask 'list the hosts of the pool' xe host-list params=uuid --minimal
    for member in $(printf '%s' "$result" | tr , ' '); do
        [ "$member" != "$own" ] || continue
        host_ask "find the address of the host $member" xe host-list uuid="$member" params=address --minimal
        echo "member $result"
    done
}

# Puts standard input into the file IMAGE, and prints "new", or "kept" when it was there.
host_put() { # IMAGE SHA256
    host_change "make $GUESTS" mkdir -p "$GUESTS"
    if [ -n "$DRY" ]; then
        host_show tee "$1"
        return
    fi
    part=
    trap 'rm -f "$part"' EXIT
    trap 'exit 1' HUP INT TERM PIPE
    part=$(mktemp "$GUESTS/.test-vm-XXXXXXXX") || host_fail "failed to make a file in $GUESTS"
    cat > "$part" || host_fail "failed to write the image to $GUESTS"
    [ "$(sha256sum < "$part")" = "$2  -" ] || host_fail 'failed to receive the image: its checksum is wrong'
    if [ -f "$1" ] && [ "$(sha256sum < "$1")" = "$2  -" ]; then
        echo kept
        return
    fi
    { chmod 644 "$part" && mv "$part" "$1"; } || host_fail "failed to name the image $1"
    part=
    echo new
}

# Prints the UUIDs of VMs that we have made, one a line. A clone has our tag, too, but another UUID than the one it was
# marked with. FIELD=VALUE restricts the search.
host_ours() { # FIELD=VALUE...
    host_ask 'list the VMs' xe vm-list tags:contains="$TAG" "$@" params=uuid --minimal
    for found in $(printf '%s' "$result" | tr , ' '); do
        host_ask "look at the VM $found" \
            xe vm-list uuid="$found" other-config:test-vm-uuid="$found" params=uuid --minimal
        [ -z "$result" ] || echo "$found"
    done
}

# Gives a VM its settings.
host_settings() { # UUID IMAGE ARGS MODE BYTES AFFINITY
    host_change "set the parameters of $1" xe vm-param-set uuid="$1" other-config:test-vm-uuid="$1" PV-kernel="$2" \
        PV-args="$3" domain-type="$4" affinity="$6" platform:nx=true platform:pae=true
    host_change "set the memory of $1" \
        xe vm-memory-limits-set uuid="$1" static-min="$5" dynamic-min="$5" dynamic-max="$5" static-max="$5"
}

# Prints the settings of a VM, in the order of host_settings, one a line; the last is never empty.
host_settings_now() { # UUID
    for field in PV-kernel PV-args domain-type memory-static-max; do
        host_ask "read the $field of $1" xe vm-param-get uuid="$1" param-name="$field"
        printf '%s\n' "$result"
    done
}

# Undoes what host_register has begun. Nothing may stop it.
host_undo() {
    trap '' HUP INT TERM PIPE
    for uuid in $created; do
        xe vm-destroy uuid="$uuid" || printf '%s\n' "failed to remove the half-made VM $uuid" >&2
    done
    while read -r uuid && read -r image && read -r args && read -r mode && read -r bytes; do
        (host_settings "$uuid" "$image" "$args" "$mode" "$bytes" "$affinity") < /dev/null ||
            printf '%s\n' "failed to give $uuid its settings back" >&2
    done << EOF
$changed
EOF
}

# Makes sure of COUNT VMs. Prints "new UUID" or "kept UUID" for each when all are as they should be.
host_register() { # NAME COUNT NUMBERED IMAGE ARGS MODE BYTES AFFINITY
    name=$1 count=$2 numbered=$3 image=$4 args=$5 mode=$6 bytes=$7 affinity=$8
    created='' changed='' report='' done=0 number=0
    if [ -z "$DRY" ]; then
        trap 'status=$?; [ $status = 0 ] || host_undo; exit $status' EXIT
        trap 'exit 1' HUP INT TERM PIPE
    fi
    # A VM that XAPI may run anywhere has no affinity.
    place=$affinity
    [ -n "$place" ] || place='<not in database>'
    wanted=$(printf '%s\n' "$image" "$args" "$mode" "$bytes")
    while [ "$done" -lt "$count" ]; do
        number=$((number + 1))
        label=$name
        [ -z "$numbered" ] || label=$name-$number
        uuids=$(host_ours name-label="$label" affinity="$place") || exit 1
        uuid=${uuids%%[!0-9a-f-]*}
        if [ -n "$uuid" ]; then
            before=$(host_settings_now "$uuid") || exit 1
            if [ "$before" != "$wanted" ]; then
                host_ask "read the VM's power state" xe vm-param-get uuid="$uuid" param-name=power-state
                [ "$result" = halted ] || host_fail "failed to change $label: it is $result, and has other settings"
                changed=$(printf '%s\n' "$changed" "$uuid" "$before" | sed '1{/^$/d}')
                host_settings "$uuid" "$image" "$args" "$mode" "$bytes" "$affinity"
            fi
            report="$report kept $uuid"
        else
            host_ask "look for a VM named $label" xe vm-list name-label="$label" params=uuid --minimal
            if [ -n "$result" ]; then
                [ -n "$numbered" ] || host_fail "failed to make $label: another VM has this name"
                continue
            fi
            host_change "create the VM $label" xe vm-create name-label="$label" \
                name-description='Test VM, made by install.sh'
            uuid=${result:-UUID-$number}
            created="$created $uuid"
            host_change "tag the VM $label" xe vm-param-add uuid="$uuid" param-name=tags param-key="$TAG"
            host_settings "$uuid" "$image" "$args" "$mode" "$bytes" "$affinity"
            report="$report new $uuid"
        fi
        done=$((done + 1))
    done
    # shellcheck disable=SC2086 # the words of the report are its items
    [ -n "$DRY" ] || printf '%s %s\n' $report || exit 1
}

# Starts VMs that do not run. Prints "ADDRESS DOMID" for each: where it runs.
host_start() { # AFFINITY UUID...
    affinity=$1
    shift
    for uuid in "$@"; do
        host_ask "read the power state of $uuid" xe vm-param-get uuid="$uuid" param-name=power-state
        if [ "$result" != running ]; then
            host_change "start $uuid" xe vm-start uuid="$uuid" ${affinity:+on="$affinity"}
        fi
        host_ask "ask where $uuid runs" xe vm-param-get uuid="$uuid" param-name=dom-id
        domid=$result
        host_ask "ask where $uuid runs" xe vm-param-get uuid="$uuid" param-name=resident-on
        host_ask 'find the address of its host' xe host-list uuid="$result" params=address --minimal
        [ -n "$DRY" ] || echo "$result $domid"
    done
}

# Waits until domains have announced themselves: the last node that they write is there.
host_wait() { # SECONDS DOMID...
    left=$(($1 * 5))
    shift
    for domid in "$@"; do
        until [ "$(xenstore-read "/local/domain/$domid/control/feature-shutdown" 2> /dev/null)" = 1 ]; do
            xenstore-exists "/local/domain/$domid" || host_fail "failed to hear from domain $domid: it has ended"
            left=$((left - 1))
            [ "$left" -gt 0 ] || host_fail "failed to hear from domain $domid: it has not announced itself"
            sleep 0.2
        done
    done
}

# Removes VMs, running or not. Prints the UUID of each that is gone; goes on after a failure.
host_remove() { # UUID...
    failed=0
    trap '' HUP INT TERM PIPE
    for uuid in "$@"; do
        (
            host_ask "read the power state of $uuid" xe vm-param-get uuid="$uuid" param-name=power-state
            [ "$result" = halted ] || host_change "stop $uuid" xe vm-shutdown uuid="$uuid" --force
            host_change "remove $uuid" xe vm-destroy uuid="$uuid"
            echo "$uuid"
        ) || failed=1
    done
    return "$failed"
}

# Prints the UUIDs of our VMs with this affinity and, unless NAME is empty, with this name or NAME and a number.
host_find() { # NAME AFFINITY
    name=$1
    uuids=$(host_ours affinity="${2:-<not in database>}") || exit 1
    for uuid in $uuids; do
        if [ -n "$name" ]; then
            host_ask "read the name of $uuid" xe vm-param-get uuid="$uuid" param-name=name-label
            rest=${result#"$name"}
            case $rest in
                "$result") continue ;;
                '' | -[0-9]*) ;;
                *) continue ;;
            esac
            case ${rest#-} in *[!0-9]*) continue ;; esac
        fi
        echo "$uuid"
    done
}

# Removes images that no VM, template or snapshot uses.
host_drop() { # IMAGE... (none: all of ours)
    [ $# -gt 0 ] || set -- "$GUESTS"/test-vm-[0-9a-f]*.xen
    for image in "$@"; do
        [ -n "$DRY" ] || [ -f "$image" ] || continue
        users=
        for list in vm-list template-list snapshot-list; do
            host_ask "ask who uses $image" xe "$list" PV-kernel="$image" params=uuid --minimal
            users=$users$result
        done
        [ -n "$users" ] || host_change "remove $image" rm -f "$image"
    done
}

# ---------------------------------------------------------------------------------------------------------------------
# Here.

HOST_FUNCTIONS="host_fail host_show host_change host_ask host_look host_put host_ours host_settings host_settings_now
    host_undo host_register host_start host_wait host_remove host_find host_drop"
GUESTS=/var/lib/xcp/guest
TAG=test-vm
ANNOUNCE_SECONDS=60

say() {
    printf 'install: %s\n' "$*" >&2
}

die() {
    say "$*"
    exit 2
}

quoted() {
    local word
    for word in "$@"; do printf " '%s'" "${word//\'/\'\\\'\'}"; done
}

# HOST FUNCTION [ARGUMENT...]: runs a host_ function there, with our standard input. What it complains of gets the
# host's name in front.
on() {
    local host=$1 program
    shift
    if [ -n "$dry" ]; then
        (DRY="ssh root@$host" && "$@")
        return
    fi
    # shellcheck disable=SC2086 # a list of names
    program="GUESTS=$GUESTS TAG=$TAG DRY=
$(declare -f $HOST_FUNCTIONS)
$(quoted "$@")"
    set_ssh "$host"
    {
        "${ssh[@]}" -- "$host" "exec sh -c$(quoted "$program")" 2>&1 >&3 3>&- | sed "s/^/install: $host: /" >&2 3>&-
    } 3>&1
}

# HOST: the beginning of a command to it, in $ssh. All commands share one connection.
set_ssh() {
    local socket=$work/ssh-$1
    ssh=("${TEST_VM_SSH:-ssh}" -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=10 -l root)
    # A longer path may be no socket's; then each command connects anew.
    if [ ${#socket} -le 80 ]; then ssh+=(-o ControlPath="${socket//%/%%}"); fi
}

# HOST: makes that connection. It ends by itself when we cannot end it.
connect() {
    [ -z "$dry" ] || return 0
    set_ssh "$1"
    case ${ssh[*]} in *ControlPath*) ;; *) return 0 ;; esac
    if ! "${ssh[@]}" -o ControlMaster=yes -o ControlPersist=60 -f -N -- "$1" < /dev/null > "$work/said-$1" 2>&1; then
        sed "s/^/install: $1: /" "$work/said-$1" >&2
        say "$1: failed to connect"
        return 1
    fi
}

disconnect() {
    local socket host
    for socket in "$work"/ssh-*; do
        [ -S "$socket" ] || continue
        host=${socket#"$work/ssh-"}
        set_ssh "$host"
        "${ssh[@]}" -O exit -- "$host" 2> /dev/null
    done
    rm -rf "$work"
}

# The image's name on hosts: by content, so that two images never share a name and one is never there twice.
sha256() {
    if command -v sha256sum > /dev/null; then sha256sum < "$1"; else shasum -a 256 < "$1"; fi | cut -d ' ' -f 1
}

# HOST FOLDER: the image to the host, and to all of its pool. What happens is noted in the folder.
put_image() {
    local host=$1 notes=$2 member
    connect "$host" || return 1
    on "$host" host_look "$pool" < /dev/null > "$notes/look" || return 1
    sed -n 's/^host //p' "$notes/look" > "$notes/uuid"
    for member in "$host" $(sed -n 's/^member //p' "$notes/look"); do
        if ! on "$member" host_put "$target" "$checksum" < "$image" > "$notes/state"; then
            say "$host: failed to put the image on $member"
            return 1
        fi
        if [ -n "$dry" ]; then cat "$notes/state"; fi
        [ "$(cat "$notes/state")" != new ] || echo "$member" >> "$notes/put"
    done
}

# HOST FOLDER
register() {
    local affinity
    affinity=$(cat "$2/uuid")
    [ -z "$pool" ] || affinity=
    on "$1" host_register "$name" "$count" "$numbered" "$target" "$args" "$mode" "$((memory * 1048576))" "$affinity" \
        < /dev/null > "$2/vms" || return 1
    if [ -n "$dry" ]; then cat "$2/vms"; fi
}

# HOST FOLDER
start() {
    local affinity address domids
    affinity=$(cat "$2/uuid")
    [ -z "$pool" ] || affinity=
    if [ -n "$dry" ]; then
        # shellcheck disable=SC2046 # words
        on "$1" host_start "$affinity" $(seq -f 'UUID-%g' "$count")
        return
    fi
    # shellcheck disable=SC2046 # a UUID is one word
    on "$1" host_start "$affinity" $(cut -d ' ' -f 2 "$2/vms") < /dev/null > "$2/running" || return 1
    # shellcheck disable=SC2013 # an address is one word
    for address in $(cut -d ' ' -f 1 "$2/running" | sort -u); do
        domids=$(sed -n "s/^$address //p" "$2/running")
        # Without a pool the VM is on the host that we know by the name we were given.
        [ -n "$pool" ] || address=$1
        # shellcheck disable=SC2086 # a list of numbers
        if ! on "$address" host_wait "$ANNOUNCE_SECONDS" $domids < /dev/null; then
            say "$1: failed to hear from all VMs"
            return 1
        fi
    done
}

# HOST FOLDER: takes back what this run has done on a host.
undo() {
    local created member
    created=$(sed -n 's/^new //p' "$2/vms" 2> /dev/null)
    # shellcheck disable=SC2086 # a UUID is one word
    [ -z "$created" ] || on "$1" host_remove $created < /dev/null > /dev/null
    [ ! -e "$2/put" ] || while read -r member; do
        on "$member" host_drop "$target" < /dev/null
    done < "$2/put"
}

# HOST FOLDER
remove() {
    local affinity uuids member
    connect "$1" || return 1
    on "$1" host_look "$pool" < /dev/null > "$2/look" || return 1
    affinity=$(sed -n 's/^host //p' "$2/look")
    [ -z "$pool" ] || affinity=
    uuids=$(on "$1" host_find "$name" "$affinity" < /dev/null) || return 1
    if [ -n "$dry" ]; then uuids=UUID-1; fi
    # shellcheck disable=SC2086 # a UUID is one word
    [ -z "$uuids" ] || on "$1" host_remove $uuids < /dev/null > "$2/removed" || return 1
    if [ -n "$dry" ]; then grep '^ssh' "$2/removed"; fi
    if [ -z "$uuids" ]; then say "$1: there is no VM of ours"; fi
    for member in "$1" $(sed -n 's/^member //p' "$2/look"); do
        on "$member" host_drop ${dry:+"$GUESTS/test-vm-CHECKSUM.xen"} < /dev/null || return 1
    done
}

# FUNCTION: for all hosts at once that have not failed yet.
all_at_once() {
    local index
    for index in "${!hosts[@]}"; do
        [ ! -e "$work/$index/failed" ] || continue
        if [ -n "$dry" ]; then
            "$1" "${hosts[index]}" "$work/$index"
        else
            { "$1" "${hosts[index]}" "$work/$index" || touch "$work/$index/failed"; } &
        fi
    done
    wait
}

image='' mode=pvh memory=16 args='' name='' count=1 numbered=yes start='' pool='' remove='' dry=''
hosts=()

# OPTION VALUE-COUNT: an option that takes a value has one.
need_value() {
    [ "$2" -ge 2 ] || die "$1 needs a value (--help says more)"
}

# NAME TEXT LEAST MOST: a whole number in its range.
need_number() {
    case $2 in '' | *[!0-9]* | 0*) die "$1 takes a number from $3 to $4, not $2" ;; esac
    if [ ${#2} -gt 8 ] || [ "$2" -lt "$3" ] || [ "$2" -gt "$4" ]; then
        die "$1 takes a number from $3 to $4, not $2"
    fi
}

while [ $# -gt 0 ]; do
    case $1 in
        --image | --mode | --memory | --args | --name | --count)
            need_value "$1" $#
            case $1 in
                --image) image=$2 ;;
                --mode) mode=$2 ;;
                --memory) memory=$2 ;;
                --args) args=$2 ;;
                --name) if [ -n "$2" ]; then name=$2; else die '--name needs a name'; fi ;;
                --count) count=$2 ;;
            esac
            shift
            ;;
        --start) start=yes ;;
        --pool) pool=yes ;;
        --remove) remove=yes ;;
        --dry-run) dry=yes ;;
        -h | --help) usage && exit 0 ;;
        -*) die "there is no option $1 (--help says more)" ;;
        */* | *.xen | *.xen.gz)
            [ -z "$image" ] || die "two images: $image and $1"
            image=$1
            ;;
        '' | *[!A-Za-z0-9._:-]*) die "not a host: $(printf '%q' "$1")" ;;
        *) hosts+=("$1") ;;
    esac
    shift
done

[ ${#hosts[@]} -gt 0 ] || { usage >&2 && exit 2; }
case $mode in pv | pvh | pv-in-pvh) ;; *) die "--mode takes pvh, pv-in-pvh or pv; not $mode" ;; esac
need_number --memory "$memory" 2 1048576
need_number --count "$count" 1 10000
case $name$args in *[[:cntrl:]]*) die 'a name or an argument has a control character in it' ;; esac
if [ -n "$name" ] && [ "$count" = 1 ]; then numbered=; fi
duplicate=$(printf '%s\n' "${hosts[@]}" | sort | uniq -d | head -n 1)
[ -z "$duplicate" ] || die "the host $duplicate is named twice"

work=$(mktemp -d "${TMPDIR:-/tmp}/test-vm-XXXXXX") || die 'failed to make a temporary folder'
trap disconnect EXIT
# What is under way fails then, and is undone like any other failure.
trap 'say interrupted' INT TERM HUP
for index in "${!hosts[@]}"; do mkdir "$work/$index"; done

if [ -n "$remove" ]; then
    [ -z "$image$start" ] || die '--remove takes no image and no --start'
    all_at_once remove
else
    : "${name:=minion}"
    here=$(cd "$(dirname "$0")" && pwd) || exit 2
    if [ -z "$image" ]; then
        image=$here/build/test-vm.xen
        # A release has them side by side.
        if [ -f "$here/test-vm.xen" ]; then image=$here/test-vm.xen; fi
        if [ ! -f "$image" ] && [ -f "$here/Makefile" ]; then make -C "$here" kernel >&2 || die 'failed to build the image'; fi
    fi
    [ -f "$image" ] || die "there is no image $image"
    case $(head -c 4 "$image" | od -An -tx1 | tr -d ' \n') in
        7f454c46 | 1f8b*) ;;
        *) die "not a kernel: $image is neither ELF nor gzip" ;;
    esac
    checksum=$(sha256 "$image")
    [ ${#checksum} = 64 ] || die "failed to read $image"
    target=$GUESTS/test-vm-${checksum:0:16}.xen

    all_at_once put_image
    # One after the other: two hosts of one pool must not choose the same name.
    for index in "${!hosts[@]}"; do
        [ ! -e "$work/$index/failed" ] || continue
        register "${hosts[index]}" "$work/$index" || touch "$work/$index/failed"
    done
    if [ -n "$start" ]; then all_at_once start; fi
fi

status=0
for index in "${!hosts[@]}"; do
    if [ -e "$work/$index/failed" ]; then
        status=1
        [ -n "$remove" ] || undo "${hosts[index]}" "$work/$index"
        say "${hosts[index]}: failed; the host is left as it was"
    fi
    if [ -n "$dry" ]; then continue; fi
    if [ -n "$remove" ]; then
        cat "$work/$index/removed" 2> /dev/null
    elif [ ! -e "$work/$index/failed" ]; then
        cut -d ' ' -f 2 "$work/$index/vms"
    fi
done
exit $status
