"""Why a stretch is not part of an article, by the name of the rule that says so, in Russian."""

SEGMENT_RULES = {
    "bare_link": "одна только ссылка",
    "breadcrumbs": "навигация по сайту",
    "channel_promotion": "реклама канала издания",
    "contact_line": "один только адрес или телефон",
    "cookie_notice": "условия пользования сайтом",
    "editor_line": "кто редактирует страницу и как связаться с редакцией",
    "error_call": "как сообщить об опечатке",
    "notification_call": "призыв нажать кнопку",
    "read_more": "отсылка к другим страницам",
    "registration_line": "регистрация издания",
    "rights_line": "права и условия перепечатки",
    "rubric_trail": "названия рубрик, прицепленные к заголовку",
    "separator": "знак между столбцами",
    "share_call": "кнопки и счётчики",
    "source_line": "откуда взята страница",
    "subscription_call": "призыв подписаться или следить за новостями",
}
