/*
 * Draws the map of a figure with data-points when it comes into view; without it the figure is its caption, and the page has the
 * same as text. Leaflet and the outlines are ours: nobody else is asked. Data is only ever written as text.
 */
(() => {
  "use strict";
  const REGION = [[33, -25], [72, 90]];

  function once(make) {
    let made;
    return argument => (made ??= make(argument));
  }

  const leaflet = once(figure => new Promise((resolve, reject) => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = figure.dataset.leafletStyle;
    const script = document.createElement("script");
    script.src = figure.dataset.leaflet;
    script.addEventListener("error", reject);
    style.addEventListener("error", reject);
    style.addEventListener("load", () => document.head.append(script));
    script.addEventListener("load", () => resolve(window.L));
    document.head.append(style);
  }));

  async function json(address) {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return answer.json();
  }

  const outlines = once(figure => json(figure.dataset.outlines));

  function element(name, text, properties = {}) {
    return Object.assign(document.createElement(name), properties, text === undefined ? {} : { textContent: text });
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function radius(population) {
    return Math.min(16, 3.5 + Math.sqrt((population ?? 0) / 1e6) * 8);
  }

  function start(figure) {
    const words = figure.dataset;
    const canvas = element("div", undefined, { className: "map-canvas" });
    const status = element("p", "", { className: "map-status" });
    status.setAttribute("role", "status");
    const steps = element("div", undefined, { className: "map-steps" });
    steps.setAttribute("role", "group");
    steps.setAttribute("aria-label", words.steps);
    const previous = element("button", words.previous, { type: "button", className: "button secondary" });
    const next = element("button", words.next, { type: "button", className: "button secondary" });
    steps.append(previous, next);
    canvas.setAttribute("role", "region");
    canvas.setAttribute("aria-label", words.label);
    figure.prepend(canvas, steps, status);

    const number = new Intl.NumberFormat(document.documentElement.lang);
    let map;
    let layer;
    let circles = [];
    let at = -1;
    let shown;

    function popup(point, supporters) {
      const [, , population, name, , supporter] = point;
      const box = element("div");
      box.append(element("strong", name));
      if (population !== null) {
        box.append(element("div", words.population + ": " + number.format(population)));
      }
      if (supporter !== null) {
        const [slug, title] = supporters[supporter];
        const line = element("div", words.supporter + ": ");
        line.append(element("a", title, { href: words.home + encodeURIComponent(slug) }));
        box.append(line);
      }
      return box;
    }

    function step(by) {
      at = (at + by + circles.length) % circles.length;
      const circle = circles[at];
      map.setView(circle.getLatLng(), Math.max(map.getZoom(), 6), { animate: false });
      circle.openPopup();
      status.textContent = [...circle.getPopup().getContent().children].map(line => line.textContent).join(". ");
    }

    async function draw() {
      if (shown === words.points) {
        return;
      }
      const wanted = words.points;
      shown = wanted;
      figure.setAttribute("aria-busy", "true");
      try {
        const [L, land, found] = await Promise.all([leaflet(figure), outlines(figure), json(wanted)]);
        if (shown !== wanted) {
          return;
        }
        if (!map) {
          map = prepare(L, land);
        }
        layer?.remove();
        circles = found.points.map(point => L.circleMarker([point[0], point[1]], {
          radius: radius(point[2]),
          color: colour("--paper"),
          weight: 1,
          fillColor: colour("--leaf"),
          fillOpacity: 0.8,
        }).bindPopup(popup(point, found.supporters)));
        at = -1;
        layer = L.layerGroup([...counts(L, land, new Map(found.countries)), ...circles]).addTo(map);
        circles.forEach((circle, i) => circle.on("click", () => {
          at = i;
        }));
        steps.hidden = circles.length === 0;
        status.textContent = circles.length === 0 ? words.none : "";
        const bounds = L.latLngBounds(found.points.map(point => [point[0], point[1]]));
        map.fitBounds(bounds.isValid() ? bounds : REGION, { padding: [24, 24], maxZoom: 7, animate: false });
      } catch (failure) {
        shown = undefined;
        if (!map) {
          canvas.hidden = true;
        }
        steps.hidden = true;
        status.textContent = words.failed;
      } finally {
        figure.removeAttribute("aria-busy");
      }
    }

    /** How many networks each country has: as a tint that grows deeper, and as a number in its midst. */
    function counts(L, land, numbers) {
      const most = Math.max(1, ...numbers.values());
      return land.features.filter(country => numbers.has(country.properties.code)).map(country => {
        const count = numbers.get(country.properties.code);
        const shape = L.geoJSON(country, {
          interactive: false,
          style: { stroke: false, fillColor: colour("--petrol"), fillOpacity: 0.12 + 0.3 * count / most },
        });
        shape.bindTooltip(number.format(count), { permanent: true, direction: "center", className: "map-count" });
        return shape;
      });
    }

    function prepare(L, land) {
      const moving = !matchMedia("(prefers-reduced-motion: reduce)").matches;
      const made = L.map(canvas, {
        fadeAnimation: moving,
        zoomAnimation: moving,
        markerZoomAnimation: moving,
        inertia: moving,
        preferCanvas: true,
        attributionControl: false,
        zoomControl: false,
        // Who scrolls the page with a wheel or a finger must get past the map.
        scrollWheelZoom: false,
        dragging: !L.Browser.mobile,
        minZoom: 2,
        zoomSnap: 0.25,
        maxZoom: 9,
        maxBounds: L.latLngBounds(REGION).pad(0.2),
      });
      L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(made);
      L.geoJSON(land, {
        interactive: false,
        style: { color: colour("--line-strong"), weight: 0.7, fillColor: colour("--paper"), fillOpacity: 1 },
      }).addTo(made);
      made.on("popupopen", event => {
        event.popup.getElement().querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", words.close);
      });
      return made;
    }

    previous.addEventListener("click", () => step(at < 0 ? 0 : -1));
    next.addEventListener("click", () => step(1));
    steps.hidden = true;
    let seen = false;
    new IntersectionObserver(entries => {
      seen = entries.some(entry => entry.isIntersecting);
      if (seen) {
        draw();
      }
    }, { rootMargin: "100px" }).observe(figure);
    return () => {
      if (seen) {
        draw();
      }
    };
  }

  document.querySelectorAll("figure[data-points]").forEach(figure => {
    const redraw = start(figure);
    // search.js tells what the page would be with another search.
    document.addEventListener("covenant:found", event => {
      const now = event.detail.getElementById(figure.id);
      if (now) {
        figure.dataset.points = now.dataset.points;
        redraw();
      }
    });
  });
})();
