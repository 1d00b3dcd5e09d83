// SPDX-License-Identifier: MIT
/** Spheres and planes behind an interface, vectors as small immutable objects, shadows and mirrors. */

class Vector {
  constructor(
    readonly x: f64,
    readonly y: f64,
    readonly z: f64,
  ) {}

  plus(other: Vector): Vector {
    return new Vector(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  minus(other: Vector): Vector {
    return new Vector(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  times(factor: f64): Vector {
    return new Vector(this.x * factor, this.y * factor, this.z * factor);
  }

  dot(other: Vector): f64 {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  unit(): Vector {
    return this.times(1 / Math.sqrt(this.dot(this)));
  }
}

class Ray {
  constructor(
    readonly origin: Vector,
    readonly direction: Vector,
  ) {}
}

interface Shape {
  readonly mirror: f64;
  /** The distance along the ray, or Infinity. */
  intersect(ray: Ray): f64;
  normal(at: Vector): Vector;
  shade(at: Vector): f64;
}

class Sphere implements Shape {
  constructor(
    private readonly center: Vector,
    private readonly radius: f64,
    readonly mirror: f64,
    private readonly brightness: f64,
  ) {}

  intersect(ray: Ray): f64 {
    const offset = ray.origin.minus(this.center);
    const b = offset.dot(ray.direction);
    const discriminant = b * b - offset.dot(offset) + this.radius * this.radius;
    if (discriminant < 0) return Infinity;
    const distance = -b - Math.sqrt(discriminant);
    return distance > 1e-6 ? distance : Infinity;
  }

  normal(at: Vector): Vector {
    return at.minus(this.center).times(1 / this.radius);
  }

  shade(_at: Vector): f64 {
    return this.brightness;
  }
}

class Floor implements Shape {
  readonly mirror: f64 = 0.2;

  intersect(ray: Ray): f64 {
    if (ray.direction.y > -1e-9) return Infinity;
    const distance = -ray.origin.y / ray.direction.y;
    return distance > 1e-6 ? distance : Infinity;
  }

  normal(_at: Vector): Vector {
    return new Vector(0, 1, 0);
  }

  shade(at: Vector): f64 {
    return (Math.floor(at.x) + Math.floor(at.z)) % 2 === 0 ? 0.9 : 0.3;
  }
}

class Scene {
  constructor(
    private readonly shapes: Shape[],
    private readonly light: Vector,
  ) {}

  trace(ray: Ray, depth: i32): f64 {
    let nearest = Infinity;
    let hit: Shape | null = null;
    for (let i = 0; i < this.shapes.length; i++) {
      const shape = this.shapes[i];
      const distance = shape.intersect(ray);
      if (distance < nearest) {
        nearest = distance;
        hit = shape;
      }
    }
    if (hit == null) return 0.1;
    const at = ray.origin.plus(ray.direction.times(nearest));
    const normal = hit.normal(at);
    const toLight = this.light.minus(at).unit();
    const start = at.plus(normal.times(1e-6));
    let lit = true;
    for (let i = 0; i < this.shapes.length && lit; i++) {
      lit = this.shapes[i].intersect(new Ray(start, toLight)) === Infinity;
    }
    let brightness = hit.shade(at) * (0.1 + (lit ? 0.9 * Math.max(0, normal.dot(toLight)) : 0.0));
    if (depth > 0 && hit.mirror > 0) {
      const direction = ray.direction.minus(normal.times(2 * normal.dot(ray.direction)));
      brightness += hit.mirror * this.trace(new Ray(start, direction), depth - 1);
    }
    return brightness;
  }
}

export function work(): f64 {
  const shapes: Shape[] = [new Floor()];
  for (let i = 0; i < 9; i++) {
    shapes.push(
      new Sphere(new Vector((i % 3) * 2 - 2, 0.8 + (i % 2) * 0.5, 3 + i), 0.75, (i % 4) / 5.0, 0.5 + i / 20.0),
    );
  }
  const scene = new Scene(shapes, new Vector(-5, 8, -3));
  const eye = new Vector(0, 1.5, -4);
  const size = 1200;
  let sum: f64 = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const direction = new Vector(<f64>x / size - 0.5, 0.4 - <f64>y / size, 1).unit();
      sum += Math.floor(scene.trace(new Ray(eye, direction), 4) * 255);
    }
  }
  return sum;
}
