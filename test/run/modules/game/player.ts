// SPDX-License-Identifier: MIT
export default class Player { static count = 0; constructor(readonly name: string, readonly mark: string) { Player.count++; } }
export const nobody: Readonly<Player> = Object.freeze(new Player('nobody', '?'));
