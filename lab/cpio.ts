// SPDX-License-Identifier: MIT
/** Writes cpio archives in the "newc" format, which the Linux kernel unpacks as its first root file system. */

const S_IFDIR = 0o040000;
const S_IFREG = 0o100000;
const S_IFLNK = 0o120000;

function padded(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4);
}

/** An archive under construction. Parent directories are added by themselves; everything belongs to root. */
export class CpioArchive {
  private readonly parts: Buffer[] = [];
  private readonly directories = new Set<string>();
  private inode = 1;

  private entry(path: string, mode: number, content: Buffer): void {
    const name = Buffer.from(`${path}\0`);
    // Fields: inode, mode, uid, gid, links, mtime, size, device numbers (4), length of the name, checksum.
    const fields = [this.inode++, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length, 0];
    const header = Buffer.from('070701' + fields.map((field) => field.toString(16).padStart(8, '0')).join(''));
    this.parts.push(header, name, padded(header.length + name.length), content, padded(content.length));
  }

  private parents(path: string): void {
    const up = path.split('/').slice(0, -1).join('/');
    if (up !== '') this.directory(up);
  }

  /** Adds a directory; nothing happens when it is there already. Paths have no leading slash. */
  directory(path: string, mode = 0o755): void {
    if (this.directories.has(path)) return;
    this.parents(path);
    this.directories.add(path);
    this.entry(path, S_IFDIR | mode, Buffer.alloc(0));
  }

  /** Adds a regular file. */
  file(path: string, content: Buffer | string, mode = 0o644): void {
    this.parents(path);
    this.entry(path, S_IFREG | mode, Buffer.from(content));
  }

  /** Adds a symbolic link that points at `target`. */
  link(path: string, target: string): void {
    this.parents(path);
    this.entry(path, S_IFLNK | 0o777, Buffer.from(target));
  }

  /** The finished archive. Nothing may be added after it. */
  finish(): Buffer {
    this.entry('TRAILER!!!', 0, Buffer.alloc(0));
    return Buffer.concat(this.parts);
  }
}
