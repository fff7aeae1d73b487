export default {
    user: {
        'permissionsEntityGroup_inpud-contact': 'Données des contacts',
    },
    inpudDesk: {
        section: 'Diffusion',
        dashboard: 'Bureau',
        intro: 'Qui a reçu quelle publication, dans quelle langue, quand et comment.',
        desk: 'Ouvrir le bureau de diffusion',
        log: 'Noter une diffusion',
        items: 'Publications et destinataires',
        coverage: 'Couverture',
        imports: 'Import et export',
        organisations: 'Organisations',
        contacts: 'Contacts',
        read: 'Lire les contacts',
        readDescription: 'Voit les noms, adresses et notes des contacts.',
        write: 'Modifier les contacts',
        writeDescription: 'Modifie l’annuaire des organisations et des contacts. Suppose le droit de lire les contacts.',
        export: 'Exporter les contacts',
        exportDescription: 'Sort les données des contacts dans un fichier. Suppose le droit de lire les contacts.',
    },
};
