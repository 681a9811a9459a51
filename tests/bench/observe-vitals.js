// Runs in each page before its own scripts: keeps in `window.vitals` the worst of each figure, which is never better than
// what Shopify would count.

const vitals = { lcp: 0, cls: 0, inp: 0 };
Object.assign(globalThis, { vitals });

function watch(type, take) {
  const observer = new globalThis.PerformanceObserver((list) => list.getEntries().forEach(take));
  observer.observe({ type, buffered: true, durationThreshold: 16 });
}

watch("largest-contentful-paint", (entry) => {
  vitals.lcp = entry.startTime;
});
watch("layout-shift", (entry) => {
  if (!entry.hadRecentInput) vitals.cls += entry.value;
});
watch("event", (entry) => {
  if (entry.interactionId) vitals.inp = Math.max(vitals.inp, entry.duration);
});
