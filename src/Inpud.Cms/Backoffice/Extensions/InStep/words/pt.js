export default {
    inpudInStep: {
        changed: 'Outra pessoa guardou isto',
        reloaded: 'É mostrado como está agora.',
        keptYours: 'As suas alterações continuam aqui. Ao guardar, será avisado se ambos alteraram o mesmo idioma.',
        gone: 'Outra pessoa moveu isto para a reciclagem ou eliminou-o.',
    },
};
