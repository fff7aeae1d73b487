export default {
    inpudInStep: {
        changed: 'Somebody else saved this',
        reloaded: 'It is shown as it is now.',
        keptYours: 'Your changes are still here. When you save, you are told if both of you changed the same language.',
        gone: 'Somebody else moved this to the recycle bin or deleted it.',
    },
};
