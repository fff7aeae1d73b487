import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UMB_MEDIA_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/media';
import { observeMultiple } from '@umbraco-cms/backoffice/observable-api';

/**
 * The client begins every new media item with a name for all languages. Where the type has languages nobody can fill that in,
 * and without it the item cannot be saved: such an item begins with the name of the language in view alone.
 */
export class InpudNewMedia extends UmbControllerBase {
    constructor(host) {
        super(host);
        this.consumeContext(UMB_MEDIA_WORKSPACE_CONTEXT, (workspace) => {
            this.observe(
                workspace && observeMultiple([workspace.variesByCulture, workspace.variants]),
                ([varies, variants] = []) => {
                    if (varies && workspace.getIsNew() && variants?.some((variant) => !variant.culture)) {
                        workspace._data.updateCurrent({ variants: variants.filter((variant) => variant.culture) });
                    }
                },
                'inpudNewMedia',
            );
        });
    }
}

export { InpudNewMedia as api };
