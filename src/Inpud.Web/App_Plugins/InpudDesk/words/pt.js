export default {
    user: {
        'permissionsEntityGroup_inpud-contact': 'Dados de contatos',
    },
    inpudDesk: {
        section: 'Difusão',
        dashboard: 'Mesa',
        intro: 'Quem recebeu qual publicação, em que idioma, quando e como.',
        desk: 'Abrir a mesa de difusão',
        log: 'Registar uma divulgação',
        items: 'Publicações e quem as recebeu',
        coverage: 'Cobertura',
        imports: 'Importar e exportar',
        organisations: 'Organizações',
        contacts: 'Contatos',
        read: 'Ler contatos',
        readDescription: 'Vê nomes, endereços e notas dos contatos.',
        write: 'Alterar contatos',
        writeDescription: 'Altera o diretório de organizações e contatos. Requer a permissão de ler contatos.',
        export: 'Exportar contatos',
        exportDescription: 'Retira dados de contatos em um arquivo. Requer a permissão de ler contatos.',
    },
};
