import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSession } from '../page/session';
import { useDark } from '../theme/theme';
import type { ShownElement } from '../wire/element';
import { fieldsOf, type Fields } from '../wire/read';
import { chartLook } from './chartLook';
import { parseJson, useText } from './content';
import css from './element.module.css';
import { Frame, Missing, WhenThere } from './Frame';
import plotly from './plotly';

/** A chart in the page's own colours. */
export default function ChartView({ element }: { readonly element: ShownElement }): ReactNode {
  const content = useText(useSession().fileUrl(element));
  return (
    <Frame element={element}>
      <WhenThere name={element.name} content={content} room={<Room element={element} />}>
        {(text) => <Parsed element={element} text={text} />}
      </WhenThere>
    </Frame>
  );
}

function Room({ element }: { readonly element: ShownElement }): ReactNode {
  return <div className={css['chart']} data-size={element.size ?? 'medium'} />;
}

function Parsed({ element, text }: { readonly element: ShownElement; readonly text: string }) {
  const figure = useMemo(() => fieldsOf(parseJson(text)), [text]);
  return figure && Array.isArray(figure['data']) ? (
    <Chart element={element} figure={figure} />
  ) : (
    <Missing name={element.name} />
  );
}

interface ChartProps {
  readonly element: ShownElement;
  readonly figure: Fields;
}

function Chart({ element, figure }: ChartProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [broken, setBroken] = useState(false);
  const dark = useDark();
  useEffect(() => {
    const at = place.current;
    if (!at) return;
    const layout = chartLook(layoutOf(figure, element.name), at, dark);
    const config = { displayModeBar: false, showTips: false };
    // Plotly changes what it is given, and draws the same figure again in other colours later.
    const data = structuredClone(figure['data']);
    plotly.react(at, data, layout, config).catch(() => setBroken(true));
  }, [figure, dark, element.name]);
  useEffect(() => {
    const at = place.current;
    if (!at) return undefined;
    const follow = new ResizeObserver(() => {
      if (at.classList.contains('js-plotly-plot') && at.clientWidth > 0) plotly.Plots.resize(at);
    });
    follow.observe(at);
    return () => {
      follow.disconnect();
      plotly.purge(at);
    };
  }, []);
  if (broken) return <Missing name={element.name} />;
  return (
    <div
      ref={place}
      className={css['chart']}
      data-size={element.size ?? 'medium'}
      role="img"
      aria-label={element.name}
    />
  );
}

/** A title that says what stands above the chart anyway is left out. */
function layoutOf(figure: Fields, name: string): Fields {
  const { title, ...layout } = fieldsOf(figure['layout']) ?? {};
  const text = typeof title === 'string' ? title : fieldsOf(title)?.['text'];
  const same = typeof text === 'string' && text.toLowerCase() === name.toLowerCase();
  return title === undefined || same ? layout : { title, ...layout };
}
