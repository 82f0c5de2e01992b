/* Colours and type of charts: named by the page, found among the tokens of the design. */
(function () {
  'use strict';

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function dress(config) {
    var text = token('c-text-2');
    var line = token('c-line');
    var font = { family: token('font'), size: 13 };
    var stacked = config.options.stacked === true;
    config.data.datasets.forEach(function (set) {
      var tone = token(set.tone);
      set.backgroundColor = tone;
      set.borderColor = tone;
      set.borderRadius = 3;
      set.pointRadius = 4;
      set.tension = 0.2;
    });
    config.options.locale = document.documentElement.lang;
    config.options.animation = false;
    config.options.responsive = true;
    config.options.maintainAspectRatio = false;
    config.options.plugins = {
      legend: {
        display: config.data.datasets.length > 1,
        position: 'bottom',
        labels: { color: text, font: font }
      }
    };
    config.options.scales = {
      x: { stacked: stacked, ticks: { color: text, font: font }, grid: { display: false } },
      y: {
        stacked: stacked,
        beginAtZero: true,
        ticks: { color: text, font: font, precision: 0 },
        grid: { color: line }
      }
    };
  }

  /* Called by the component before it draws; the chart is drawn anew when the theme changes. */
  window.academyChart = function () {
    var widget = this;
    dress(widget.cfg.config);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
      if (widget.chart) {
        dress(widget.cfg.config);
        widget.chart.update();
      }
    });
  };
})();
