export default {
    inpudInStep: {
        changed: 'Quelqu’un d’autre a enregistré ceci',
        reloaded: 'L’état actuel est affiché.',
        keptYours: 'Vos modifications sont toujours là. À l’enregistrement, on vous dira si vous avez tous deux modifié la même langue.',
        gone: 'Quelqu’un d’autre l’a mis à la corbeille ou supprimé.',
    },
};
