// SPDX-License-Identifier: MIT
/**
 * `npm run pictures`: the pictures of the README, in docs/images. Nothing in them is made up: the console is that of a
 * guest that this starts in the lab, and the numbers of the pipeline are measured on the sources and the image.
 */

import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compiler/driver';
import { type Part, partsOfMap } from '../compiler/runtime/minios/image-parts';
import { Lab } from '../lab';
import { projectRoot } from '../lab/cache';
import { arrow, box, svg, terminal, text } from './svg';

const ROOT = projectRoot();
const IMAGES = join(ROOT, 'docs/images');

/** A guest that is told to reboot when it should power off. Returns what its console says until it has. */
async function consoleText(): Promise<string> {
  const lab = await Lab.start();
  try {
    const guest = await lab.create({
      ...{ name: 'test-vm', kernel: join(ROOT, 'build/test-vm.xen'), type: 'pvh', memoryMiB: 16, onReboot: 'destroy' },
      settings: { shadow_memory: 2 },
      nodes: { 'control/testing': '', control: '', data: '', attr: '' },
    });
    await guest.waitConsole(/tick 1\n/);
    await guest.write('control/testing', '{"when": "onshutdown", "ack": "ok", "action": "reboot"}');
    await guest.waitConsole(/command is active\n/);
    await guest.write('control/shutdown', 'poweroff');
    await guest.waitGone();
    return await guest.console();
  } finally {
    await lab.stop();
  }
}

/** Lines of the files in these folders with this ending. */
function countLines(folders: readonly string[], ending: RegExp): number {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(ROOT, folder, name)),
    )
    .filter((name) => ending.test(name))
    .reduce((sum, name) => sum + readFileSync(name, 'utf8').split('\n').length - 1, 0);
}

function rounded(lines: number): string {
  return `${(Math.round(lines / 100) * 100).toLocaleString('en-US')} lines`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}

const INK = '#24292f';
const FAINT = '#57606a';
const FILLS: Readonly<Record<Part['name'], string>> = {
  ...{
    program: '#54aeff',
    runtime: '#4ac26b',
    minios: '#fb8f44',
    musl: '#c297ff',
    positions: '#d4a72c',
    other: '#8c959f',
  },
};

/** The parts of the image as one bar, in proportion, with their names below. */
function partsBar(parts: readonly Part[], x: number, y: number, width: number): string[] {
  const sizes = parts.map(({ name, code, data }) => ({ name, size: code + data })).filter(({ size }) => size > 0);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  let [at, label] = [x, x];
  return sizes.flatMap(({ name, size }) => {
    const share = (size / total) * width;
    const piece = `<rect x="${at.toFixed(1)}" y="${y}" width="${share.toFixed(1)}" height="22" fill="${FILLS[name]}"/>`;
    const mark = `<rect x="${label}" y="${y + 34}" width="10" height="10" fill="${FILLS[name]}"/>`;
    const words = text(label + 15, y + 44, `${name} ${kilobytes(size)}`, { size: 12, color: FAINT });
    at += share;
    label += 135;
    return [piece, mark, words];
  });
}

function pipeline(): string {
  const image = join(ROOT, 'build/test-vm.xen');
  const c = compile(join(ROOT, 'kernel-src/main.ts'), { target: 'xen' }).c ?? '';
  const stages = [
    [
      'TypeScript',
      `kernel-src: ${rounded(countLines(['kernel-src'], /\.ts$/))}`,
      `library: ${rounded(countLines(['compiler/lib'], /\.ts$/))}`,
    ],
    ['C', rounded(c.split('\n').filter((line) => !line.startsWith('#line')).length), 'only what can be reached'],
    ['test-vm.xen', kilobytes(statSync(image).size), `${kilobytes(statSync(`${image}.gz`).size)} gzipped`],
    ['Xen', 'PV, PVH, PV-in-PVH', 'lab/, or your hosts'],
  ] as const;
  const tools = [
    ['stsc', 'compiler/'],
    ['gcc', 'runtime, minios'],
    ['boot', 'install.sh'],
  ] as const;
  const [width, gap] = [190, 130];
  const drawn = stages.flatMap(([title, ...lines], index) => {
    const x = 20 + index * (width + gap);
    return [
      box(x, 40, width, 90, '#ffffff', '#d0d7de'),
      text(x + width / 2, 66, title, { size: 16, color: INK, bold: true, anchor: 'middle' }),
      ...lines.map((line, row) =>
        text(x + width / 2, 92 + row * 20, line, { size: 13, color: FAINT, anchor: 'middle' }),
      ),
    ];
  });
  const joined = tools.flatMap(([name, what], index) => {
    const x = 20 + width + index * (width + gap);
    return [
      arrow(x + 6, 85, gap - 12, FAINT),
      text(x + gap / 2, 74, name, { size: 14, color: INK, mono: true, anchor: 'middle' }),
      text(x + gap / 2, 104, what, { size: 11, color: FAINT, anchor: 'middle' }),
    ];
  });
  const total = 40 + stages.length * width + tools.length * gap;
  const inside = `Inside the image: the guest in TypeScript with the library it uses (program), the runtime in C (${rounded(
    countLines(['compiler/runtime'], /\.[ch]$/),
  )} of sources), minios in C and assembly (${rounded(countLines(['minios'], /\.[chS]$/))})`;
  const parts = partsOfMap(readFileSync(join(ROOT, 'build/test-vm.elf.map'), 'utf8'));
  return svg(total, 250, 'From TypeScript to a running guest', [
    box(0, 0, total, 250, '#f6f8fa'),
    ...drawn,
    ...joined,
    text(20, 172, inside, { size: 13, color: INK }),
    ...partsBar(parts, 20, 186, total - 40),
  ]);
}

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const lines = (await consoleText()).trimEnd().split('\n');
  writeFileSync(join(IMAGES, 'console.svg'), terminal('console of the guest', lines));
  writeFileSync(join(IMAGES, 'pipeline.svg'), pipeline());
  console.log('docs/images/console.svg\ndocs/images/pipeline.svg');
}

void main().then(() => process.exit(0));
