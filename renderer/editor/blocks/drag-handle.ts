import { DragHandle } from '@tiptap/extension-drag-handle';
import { cx } from '../../components/cx.ts';
import styles from '../Editor.module.css';

/** The grip at the start of the block under the pointer; Alt-Shift and the arrows do the same by keys. */
export const dragHandle = (label: string, isRtl: boolean) =>
  DragHandle.configure({
    computePositionConfig: { placement: isRtl ? 'right-start' : 'left-start' },
    render: () => {
      const grip = document.createElement('div');
      grip.className = cx(styles.grip) ?? '';
      grip.title = label;
      grip.ariaHidden = 'true';
      return grip;
    },
  });
