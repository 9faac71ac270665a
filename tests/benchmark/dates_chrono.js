// The dates that chrono-node finds: a JSON row with text and reference in, a JSON list of spans out.
const chrono = require("chrono-node");
const parser = chrono[process.argv[2]];
const day = (part) => part && [part.get("year"), part.get("month"), part.get("day")]
  .map((number, at) => String(number).padStart(at ? 2 : 4, "0")).join("-");
const grain = (part) => ["day", "weekday", "month", "year"].find((unit) => part.isCertain(unit)) || "day";

console.log("ready");
require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { text, reference } = JSON.parse(line);
  const found = parser.parse(text, new Date(`${reference}T12:00:00`));
  console.log(JSON.stringify(found.map((one) => ({
    start: one.index, end: one.index + one.text.length,
    first: day(one.start), last: day(one.end), grain: grain(one.start),
  }))));
});
