/** What the signs of a seat mean, in one line. */
export function SeatLegend() {
  return (
    <ul className="f-legend" aria-label="What the seats show">
      <li>
        <span className="f-legend-seat" data-heard="unheard" />
        not heard yet
      </li>
      <li>
        <span className="f-legend-seat" data-heard="heard" data-part="half" />
        heard: half of their share
      </li>
      <li>
        <span className="f-legend-seat" data-heard="heard" />
        their share
      </li>
      <li>
        <span className="f-legend-seat" data-heard="heard" data-over />
        well over it
      </li>
    </ul>
  );
}
