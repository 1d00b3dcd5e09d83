// SPDX-License-Identifier: MIT
/** Builds dom0's root file system: busybox, the Xen tools with exactly the libraries they need, the lab's own programs and /init. */

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CpioArchive } from './cpio';
import { labSource } from './cache';
import { isElf64, neededLibraries } from './elf';
import { chooseModules } from './modules';
import { LabError } from './shell';
import { LOADER, busyboxProgram, findLibrary, programLoader } from './unpacked';

/** Loaded by glibc at run time for thread cancellation, so no program names it. */
const ALWAYS = ['libgcc_s.so.1'];

const XENSTORE_TOOLS = ['chmod', 'exists', 'list', 'ls', 'read', 'rm', 'watch', 'write'].map(
  (verb) => `xenstore-${verb}`,
);
/** From Xen's private folder of programs (usr/lib/xen-<version>/bin) to /usr/sbin, except the ones libxl looks up there. */
const XEN_TOOLS = [
  'xl',
  'xenstored',
  'oxenstored',
  'xenstore-control',
  'xenconsoled',
  'xen-init-dom0',
  'xenctx',
  'lsevtchn',
  'xentop',
];
const PRIVATE_TOOLS = ['libxl-save-helper', 'xenconsole'];

/** Settings of oxenstored: the two paths are needed for it to find the dom0 ring, the quotas are XenServer's. */
const OXENSTORED_CONF = `# Written by the lab.
xenstored-kva = /proc/xen/xsd_kva
xenstored-port = /proc/xen/xsd_port
pid-file = /run/xen/xenstored.pid
test-eagain = false
merge-activate = true
perms-activate = true
perms-watch-activate = true
quota-activate = true
quota-maxentity = 1000
quota-maxsize = 2048
quota-maxwatch = 100
quota-transaction = 10
persistent = false
`;

/** A network script for xl: puts the guest's interface on the bridge of its configuration. */
const VIF_SCRIPT = `#!/bin/sh
# Called by libxl with the action; XENBUS_PATH names the back end, $vif the interface.
case $1 in
online)
    ip link set "$vif" up && ip link set "$vif" master "$(xenstore-read "$XENBUS_PATH/bridge")" || exit 1
    xenstore-write "$XENBUS_PATH/hotplug-status" connected ;;
offline) ip link set "$vif" nomaster down; xenstore-rm "$XENBUS_PATH/hotplug-status" ;;
esac
exit 0
`;

/** A block script for xl: hands an existing block device (such as /dev/ram0) to the back end. */
const BLOCK_SCRIPT = `#!/bin/sh
# Called by libxl with the action; XENBUS_PATH names the back end, whose params node is the device.
case $1 in
add)
    device=$(xenstore-read "$XENBUS_PATH/params")
    [ -b "$device" ] || { xenstore-write "$XENBUS_PATH/hotplug-error" "no block device $device"; exit 1; }
    xenstore-write "$XENBUS_PATH/physical-device" "$(stat -c %t:%T "$device")" \\
        "$XENBUS_PATH/physical-device-path" "$device" "$XENBUS_PATH/hotplug-status" connected ;;
esac
exit 0
`;

/** The programs given and every library they need, by soname. Throws LabError that names every library not found. */
export function libraryClosure(root: string, programs: readonly string[]): Map<string, string> {
  const libraries = new Map<string, string>();
  const missing: string[] = [];
  const visit = (path: string): void => {
    const bytes = readFileSync(path);
    if (!isElf64(bytes)) return;
    for (const soname of neededLibraries(bytes)) want(soname, path);
  };
  const want = (soname: string, by: string): void => {
    if (libraries.has(soname)) return;
    const path = findLibrary(root, soname);
    if (path === undefined) {
      missing.push(`${soname} (for ${basename(by)})`);
      return;
    }
    libraries.set(soname, path);
    visit(path);
  };
  ALWAYS.forEach((soname) => want(soname, 'glibc'));
  programs.forEach(visit);
  if (missing.length > 0) throw new LabError(`libraries not found under ${root}: ${[...new Set(missing)].join(', ')}`);
  return libraries;
}

/** The folder with Xen's own programs, such as `<root>/usr/lib/xen-4.17`. */
export function xenFolder(root: string): string {
  const name = readdirSync(join(root, 'usr/lib')).find((entry) => /^xen-\d/.test(entry));
  if (name === undefined) throw new LabError(`no usr/lib/xen-<version> under ${root}`);
  return join(root, 'usr/lib', name);
}

/** The uncompressed archive. `own` are the lab's own compiled programs by name, the agent among them. */
export function buildInitramfs(root: string, own: ReadonlyMap<string, Buffer>): Buffer {
  const xen = xenFolder(root);
  const archive = new CpioArchive();
  for (const dir of ['proc', 'sys', 'dev', 'run/xen', 'run/xenstored', 'root', 'mnt']) archive.directory(dir);
  for (const dir of ['var/log/xen/console', 'var/lib/xen/dump', 'var/lib/xenstored', 'etc/xen/auto'])
    archive.directory(dir);
  archive.directory('tmp', 0o1777);
  archive.link('var/run', '/run');
  archive.link('var/lock', '/run');
  archive.file('etc/xen/xl.conf', 'autoballoon="off"\n');
  archive.file('etc/xen/oxenstored.conf', OXENSTORED_CONF);
  archive.file('etc/xen/scripts/vif-lab', VIF_SCRIPT, 0o755);
  archive.file('etc/xen/scripts/block', BLOCK_SCRIPT, 0o755);
  archive.file('etc/passwd', 'root::0:0:root:/root:/bin/sh\n');
  archive.file('etc/group', 'root:x:0:\n');
  archive.file('etc/hosts', '127.0.0.1 localhost lab\n');
  archive.file('etc/profile', "PS1='lab# '\nexport PATH=/usr/sbin:/usr/bin:/sbin:/bin\n");

  archive.file('init', labSource('dom0-init.sh'), 0o755);
  for (const [name, content] of own) archive.file(`usr/sbin/${name}`, content, 0o755);
  archive.file('bin/busybox', readFileSync(busyboxProgram(root)), 0o755);
  archive.link('bin/sh', 'busybox');

  const programs: string[] = [];
  const program = (from: string, to: string): void => {
    programs.push(from);
    archive.file(to, readFileSync(from), 0o755);
  };
  const privateBin = `usr/lib/${basename(xen)}/bin`;
  for (const tool of XEN_TOOLS) program(join(xen, 'bin', tool), `usr/sbin/${tool}`);
  for (const tool of PRIVATE_TOOLS) program(join(xen, 'bin', tool), `${privateBin}/${tool}`);
  for (const tool of XENSTORE_TOOLS) program(join(root, 'usr/bin', tool), `usr/bin/${tool}`);
  archive.file(`usr/lib/${basename(xen)}/boot/xen-shim`, readFileSync(join(xen, 'boot/xen-shim')));

  for (const [soname, path] of libraryClosure(root, programs)) {
    if (soname !== LOADER) archive.file(`lib/x86_64-linux-gnu/${soname}`, readFileSync(path), 0o755);
  }
  archive.file(`lib64/${LOADER}`, readFileSync(programLoader(root)), 0o755);

  const modules = chooseModules(root);
  for (const module of modules) archive.file(`lib/modules/${module.name}.ko`, module.content);
  const order = modules.map((module) => `${module.needed ? 'needed' : 'extra'} ${module.name}.ko\n`);
  archive.file('lib/modules/order', order.join(''));
  return archive.finish();
}

/** The kernel image in the unpacked root. */
export function kernelImage(root: string): string {
  const boot = join(root, 'boot');
  const name = readdirSync(boot).find((file) => file.startsWith('vmlinuz') && statSync(join(boot, file)).isFile());
  if (name === undefined) throw new LabError(`no vmlinuz under ${boot}`);
  return join(boot, name);
}
