import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/property';
import { UmbPropertyActionBase } from '@umbraco-cms/backoffice/property-action';

/** Takes into a Markdown field what was written elsewhere: from a word processor's clipboard, or a Word document. */
export class BringText extends UmbPropertyActionBase {
    async execute() {
        const field = await this.getContext(UMB_PROPERTY_CONTEXT);
        const present = field.getValue() ?? '';
        const culture = field.getVariantId()?.culture ?? null;
        const brought = await umbOpenModal(this, 'Inpud.Modal.BringText', {
            modal: { type: 'sidebar', size: 'medium' },
            data: { culture, isEmpty: present.trim() === '' },
        }).catch(() => null);
        if (!brought?.markdown) return;

        field.setValue(brought.replaces || present.trim() === '' ? brought.markdown : `${present.trimEnd()}\n\n${brought.markdown}`);
    }
}

export { BringText as api };
