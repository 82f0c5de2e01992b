// Shows the right parts of a picture while they are written, and takes a new one from two clicks.
'use strict';
(() => {
  const frame = document.querySelector('[data-hotspot]');
  if (!frame) {
    return;
  }
  const svg = frame.querySelector('svg');
  const picture = frame.querySelector('img');
  const rows = [...document.querySelectorAll('[data-region]')];
  const shapeOf = (row) => row.querySelector('select').value;
  const fieldOf = (row) => row.querySelector('[id$=":numbers"]');
  const numbersOf = (row) =>
    fieldOf(row).value.split(/[\s,;]+/).filter((part) => part !== '').map(Number);
  const isBlank = (row) => fieldOf(row).value.trim() === '';
  let first = null;
  let current = null;

  // The region that is worked on, while it takes more corners or has no numbers; else a blank one.
  const wanted = () =>
    current && (shapeOf(current) === 'POLYGON' || isBlank(current))
      ? current
      : rows.find(isBlank) || rows[rows.length - 1];

  const shape = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    svg.append(element);
  };

  const draw = () => {
    svg.replaceChildren();
    const ratio = picture.naturalWidth ? picture.naturalHeight / picture.naturalWidth : 1;
    rows.forEach((row) => {
      const n = numbersOf(row);
      if (n.some(Number.isNaN)) {
        return;
      }
      if (shapeOf(row) === 'RECTANGLE' && n.length === 4) {
        shape('rect', {x: n[0], y: n[1], width: Math.max(0, n[2] - n[0]), height: Math.max(0, n[3] - n[1])});
      } else if (shapeOf(row) === 'CIRCLE' && n.length === 3) {
        shape('ellipse', {cx: n[0], cy: n[1], rx: n[2], ry: n[2] / ratio});
      } else if (shapeOf(row) === 'POLYGON' && n.length >= 6) {
        shape('polygon', {points: n.join(' ')});
      }
    });
  };

  const place = (event) => {
    const box = svg.getBoundingClientRect();
    const part = (at, size) => Math.max(0, Math.min(1000, Math.round((1000 * at) / size)));
    return [part(event.clientX - box.left, box.width), part(event.clientY - box.top, box.height)];
  };

  svg.addEventListener('click', (event) => {
    const row = wanted();
    const [x, y] = place(event);
    if (!row) {
      return;
    }
    current = row;
    if (shapeOf(row) === 'POLYGON') {
      fieldOf(row).value = [...numbersOf(row), x, y].join(', ');
    } else if (!first) {
      first = [x, y];
      return;
    } else if (shapeOf(row) === 'CIRCLE') {
      const ratio = picture.naturalHeight / picture.naturalWidth;
      const radius = Math.round(Math.hypot(x - first[0], (y - first[1]) * ratio));
      fieldOf(row).value = [...first, radius].join(', ');
    } else {
      fieldOf(row).value = [
        Math.min(x, first[0]), Math.min(y, first[1]), Math.max(x, first[0]), Math.max(y, first[1]),
      ].join(', ');
    }
    first = null;
    draw();
  });
  rows.forEach((row) => {
    row.addEventListener('input', draw);
    row.addEventListener('focusin', () => {
      current = row;
      first = null;
    });
  });
  picture.addEventListener('load', draw);
  draw();
})();
