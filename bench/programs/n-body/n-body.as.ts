// SPDX-License-Identifier: MIT
/** Planets that attract each other, stepped with a symplectic integrator: floating point on fields of objects. */

class Body {
  constructor(
    public x: f64,
    public y: f64,
    public z: f64,
    public vx: f64,
    public vy: f64,
    public vz: f64,
    public readonly mass: f64,
  ) {}
}

function makeSystem(): Body[] {
  const bodies = [new Body(0, 0, 0, 0, 0, 0, 40)];
  for (let i = 1; i <= 7; i++) {
    const radius = 2 + i * 1.75;
    const speed = Math.sqrt(40 / radius);
    const angle = i * 0.9;
    const sin = Math.sin(angle);
    const cos = Math.cos(angle);
    bodies.push(new Body(radius * cos, radius * sin, 0.1 * i, -speed * sin, speed * cos, 0.01 * i, 0.003 * i));
  }
  return bodies;
}

function advance(bodies: Body[], dt: f64): void {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const squared = dx * dx + dy * dy + dz * dz;
      const pull = dt / (squared * Math.sqrt(squared));
      a.vx -= dx * b.mass * pull;
      a.vy -= dy * b.mass * pull;
      a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull;
      b.vy += dy * a.mass * pull;
      b.vz += dz * a.mass * pull;
    }
  }
  for (let i = 0; i < bodies.length; i++) {
    const body = bodies[i];
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(bodies: Body[]): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    sum += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      sum -= (a.mass * b.mass) / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return sum;
}

export function work(): f64 {
  const bodies = makeSystem();
  for (let step = 0; step < 2_400_000; step++) advance(bodies, 0.001);
  return Math.round(energy(bodies) * 1e6);
}
