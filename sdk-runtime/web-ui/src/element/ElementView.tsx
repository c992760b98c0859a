import { lazy, Suspense, type ReactNode } from 'react';
import { t } from '../i18n/t';
import { Fence } from '../ui/Fence';
import type { ShownElement } from '../wire/element';
import { CustomView } from './CustomView';
import css from './element.module.css';
import { FileCard } from './FileCard';
import { Missing } from './Frame';
import { ImageView } from './ImageView';
import { MediaView } from './MediaView';
import { TextView } from './TextView';

const PdfView = lazy(() => import('./PdfView'));
const ChartView = lazy(() => import('./ChartView'));
const TableView = lazy(() => import('./TableView'));

/** An element as what it is. What cannot be drawn says so, and takes nothing else with it. */
export default function ElementView({ element }: { readonly element: ShownElement }): ReactNode {
  return (
    <Fence key={element.chainlitKey ?? element.url} instead={<Missing name={element.name} />}>
      <Suspense
        fallback={
          <p className={css['loading']} data-type={element.type}>
            {t('element.loading')}
          </p>
        }
      >
        {viewOf(element)}
      </Suspense>
    </Fence>
  );
}

function viewOf(element: ShownElement): ReactNode {
  switch (element.type) {
    case 'image':
      return <ImageView element={element} />;
    case 'text':
      return <TextView element={element} />;
    case 'pdf':
      return <PdfView element={element} />;
    case 'audio':
    case 'video':
      return <MediaView element={element} />;
    case 'plotly':
      return <ChartView element={element} />;
    case 'dataframe':
      return <TableView element={element} />;
    case 'custom':
      return <CustomView element={element} />;
    case 'file':
      return <FileCard element={element} />;
    case 'tasklist':
      return null;
  }
}
