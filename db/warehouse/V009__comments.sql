-- What tables and columns mean, in English and, behind a slash, in Korean: people find it beside the
-- editor of SQL and in every program that reads the catalogue.
do $$
declare
    described record;
    found record;
begin
    for described in
        select * from (values
            ('fact_events', 'One row per event: a view, a cart, a purchase, a login / 이벤트(조회, 장바구니, 구매, 로그인)마다 한 행'),
            ('fact_purchases', 'One row per line of an order, guests and refunds included / 주문 상품마다 한 행, 비회원 주문과 환불 포함'),
            ('fact_service_requests', 'One row per request of a customer to the service / 고객 문의마다 한 행'),
            ('customer_snapshots', 'One row per customer and day of a snapshot / 스냅샷 날짜별 고객마다 한 행'),
            ('customer_names', 'Names of customers, masked but for the first character / 첫 글자만 보이는 고객 이름'),
            ('dim_customers', 'One row per known customer, as the latest snapshot says / 최신 스냅샷 기준 고객마다 한 행'),
            ('customer_days', 'One row per day and customer or visitor who did something / 활동한 고객과 방문자의 날짜별 한 행'),
            ('daily_kpi', 'One row per day with the key figures of the shop / 쇼핑몰 핵심 지표의 날짜별 한 행'),
            ('category_days', 'One row per day and category / 날짜와 카테고리마다 한 행'),
            ('brand_days', 'One row per day and brand / 날짜와 브랜드마다 한 행'),
            ('event_type_days', 'One row per day and type of event / 날짜와 이벤트 종류마다 한 행'),
            ('page_days', 'One row per day and page / 날짜와 페이지마다 한 행'),
            ('service_days', 'One row per day, channel and category of service requests / 날짜, 채널, 문의 분류마다 한 행')
        ) as texts (name, about)
    loop
        execute format('comment on view ${tenant}_analytics.%I is %L', described.name, described.about);
    end loop;

    for described in
        select * from (values
            ('event_key', 'Number of the event / 이벤트 번호'),
            ('purchase_key', 'Number of the line of the order / 주문 상품 번호'),
            ('request_id', 'Number of the request / 문의 번호'),
            ('order_id', 'Number of the order / 주문 번호'),
            ('line', 'Line within the order / 주문 안의 순번'),
            ('customer_id', 'Customer as the shop names them; empty for guests / 쇼핑몰의 고객 번호, 비회원은 빈 값'),
            ('customer_ordinal', 'Martlet''s own dense number of the customer or visitor / Martlet이 고객과 방문자에게 붙인 일련번호'),
            ('visitor_id', 'Browser of somebody who is not signed in / 로그인하지 않은 방문자'),
            ('session_key', 'Visit; 30 minutes of silence begin a new one / 방문 번호, 30분 동안 활동이 없으면 새 방문'),
            ('event_type', 'Such as view, cart, purchase, login / 이벤트 종류(view, cart, purchase, login 등)'),
            ('product_id', 'Product as the shop names it / 쇼핑몰의 상품 번호'),
            ('product_name', 'Name of the product at that time / 당시 상품 이름'),
            ('category_code', 'Category with its levels, divided by points / 점으로 나눈 카테고리 단계'),
            ('brand', 'Brand of the product / 상품 브랜드'),
            ('page_url', 'Address of the page / 페이지 주소'),
            ('page', 'Page without parameters / 매개변수를 뺀 페이지'),
            ('referrer', 'Where the visitor came from / 유입 경로'),
            ('utm_source', 'Source of the campaign link / 캠페인 링크의 출처'),
            ('utm_medium', 'Medium of the campaign link / 캠페인 링크의 매체'),
            ('utm_campaign', 'Name of the campaign link / 캠페인 링크의 이름'),
            ('device', 'Kind of device / 기기 종류'),
            ('channel', 'Channel, such as app, web or phone / 앱, 웹, 전화 등 채널'),
            ('country', 'Country / 국가'),
            ('properties', 'What else the source sent, as JSON text / 소스가 함께 보낸 값(JSON 텍스트)'),
            ('attributes', 'What else the source sent, as JSON text / 소스가 함께 보낸 값(JSON 텍스트)'),
            ('price', 'Price of the product at the event / 이벤트 당시 상품 가격'),
            ('quantity', 'Number of pieces / 수량'),
            ('dwell_seconds', 'Seconds until the next event of the visit / 같은 방문의 다음 이벤트까지 걸린 초'),
            ('access_seconds', 'Seconds from login to logout / 로그인부터 로그아웃까지 걸린 초'),
            ('day', 'Day in the shop''s time zone / 쇼핑몰 시간대의 날짜'),
            ('occurred_at', 'Moment of the event, UTC / 이벤트 시각(UTC)'),
            ('purchased_at', 'Moment of the purchase, UTC / 구매 시각(UTC)'),
            ('opened_at', 'Moment the request came, UTC / 문의 접수 시각(UTC)'),
            ('closed_at', 'Moment it was settled, UTC; empty while open / 처리 완료 시각(UTC), 진행 중이면 빈 값'),
            ('updated_at', 'Last change, UTC / 마지막 변경 시각(UTC)'),
            ('currency', 'Currency of the amounts / 금액의 통화'),
            ('status', 'State as the source says / 소스가 알려 준 상태'),
            ('unit_price', 'Price of one piece in this order / 이 주문의 개당 가격'),
            ('amount', 'Amount of the line / 주문 상품 금액'),
            ('revenue', 'What counts as revenue: sales, less refunds / 매출로 세는 금액(환불은 음수)'),
            ('is_sale', 'Whether it counts as a sale / 판매로 세는지 여부'),
            ('category', 'Subject of the request / 문의 분류'),
            ('priority', 'Priority of the request / 문의 우선순위'),
            ('satisfaction', 'Rating by the customer / 고객 만족도'),
            ('gender', 'Gender as the shop knows it / 성별'),
            ('grade', 'Grade of membership / 회원 등급'),
            ('birth_year', 'Year of birth / 출생 연도'),
            ('consent_email', 'Whether e-mail may be sent / 이메일 수신 동의 여부'),
            ('consent_sms', 'Whether text messages may be sent / 문자 수신 동의 여부'),
            ('signed_up_on', 'Day of sign-up / 가입일'),
            ('customer_name', 'Name, masked / 가린 이름'),
            ('is_visitor', 'Whether it is a visitor without account / 계정 없는 방문자인지 여부'),
            ('first_purchase_at', 'First purchase of the day, UTC / 그날의 첫 구매 시각(UTC)'),
            ('last_purchase_at', 'Last purchase of the day, UTC / 그날의 마지막 구매 시각(UTC)'),
            ('count_events', 'Events / 이벤트 수'),
            ('count_views', 'Views of products / 상품 조회 수'),
            ('count_carts', 'Products put into carts / 장바구니 담기 수'),
            ('count_purchase_events', 'Purchase events of the click log / 클릭 로그의 구매 이벤트 수'),
            ('count_logins', 'Logins / 로그인 수'),
            ('count_sessions', 'Visits / 방문 수'),
            ('count_buying_sessions', 'Visits with a purchase / 구매가 있는 방문 수'),
            ('count_active_customers', 'Customers and visitors with an event / 활동한 고객과 방문자 수'),
            ('count_new_customers', 'Those of them seen for the first time / 처음 온 고객과 방문자 수'),
            ('count_viewers', 'Those who viewed a product / 상품을 본 고객과 방문자 수'),
            ('count_buyers', 'Customers with a sale / 구매 고객 수'),
            ('count_first_time_buyers', 'Customers with their first sale / 첫 구매 고객 수'),
            ('count_orders', 'Orders with a sale / 주문 수'),
            ('count_purchase_rows', 'Lines of orders that count as sales / 판매된 주문 상품 수'),
            ('count_service_requests_opened', 'Requests that came / 접수된 문의 수'),
            ('count_service_requests_closed', 'Requests that were settled / 처리된 문의 수'),
            ('total_access_seconds', 'Seconds of all accesses / 접속 시간 합계(초)'),
            ('total_quantity', 'Pieces sold / 판매 수량'),
            ('total_revenue', 'Revenue of known customers, less refunds / 확인된 고객의 매출(환불 제외)'),
            ('total_guest_revenue', 'Revenue of guests, less refunds / 비회원 매출(환불 제외)'),
            ('count_customers', 'Customers and visitors / 고객과 방문자 수'),
            ('count_page_views', 'Views of the page / 페이지 조회 수'),
            ('count_visitors', 'Customers and visitors who saw it / 페이지를 본 고객과 방문자 수'),
            ('count_dwells', 'Views whose dwell time is known / 체류 시간을 아는 조회 수'),
            ('total_dwell_seconds', 'Seconds of all known dwells / 체류 시간 합계(초)'),
            ('count_opened', 'Requests that came / 접수된 문의 수'),
            ('count_closed', 'Requests that were settled / 처리된 문의 수'),
            ('count_closed_in_a_day', 'Those settled within a day / 하루 안에 처리된 문의 수'),
            ('count_rated', 'Requests with a rating / 만족도를 받은 문의 수'),
            ('total_satisfaction', 'Sum of the ratings / 만족도 합계'),
            ('total_resolution_seconds', 'Seconds until settled, in all / 처리까지 걸린 시간 합계(초)')
        ) as texts (name, about)
    loop
        for found in
            select views.relname
            from pg_class as views
            inner join pg_attribute as columns on columns.attrelid = views.oid
            where views.relnamespace = '${tenant}_analytics'::regnamespace
                and views.relkind = 'v' and columns.attname = described.name
        loop
            execute format(
                'comment on column ${tenant}_analytics.%I.%I is %L',
                found.relname, described.name, described.about);
        end loop;
    end loop;
end
$$;
