export default {
    inpudBringText: {
        action: 'Взять текст из Word или другой программы',
        pasteHere: 'Скопируйте текст там и вставьте его сюда',
        openFile: 'или откройте документ Word (.docx)',
        result: 'Это будет помещено в поле',
        pictures: (count) => `Пропущено изображений: ${count}. Загрузите изображения в медиатеку и выберите их там.`,
        noText: 'Текста не найдено.',
        unreadable: 'Не удалось прочитать. Это документ Word (.docx)?',
        tooLarge: 'Файл больше 20 МБ.',
        insert: 'Вставить',
        append: 'Добавить в конец',
        replace: 'Заменить текст',
    },
    inpudSecondFactor: {
        key: 'Или введите этот ключ в приложение:',
        recoveryCodes: 'Коды восстановления',
    },
};
